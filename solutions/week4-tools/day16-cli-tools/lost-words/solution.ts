export interface Result {
  target: string
  isUp: boolean
  ms: number
  bytes: bigint
  error?: unknown
}

export function toJson(results: Result[]): string {
  const rows = results.map(({ target, isUp, ms, bytes, error }) => ({
    target,
    isUp,
    ms: Number.isFinite(ms) ? ms : null,
    bytes: String(bytes),
    error: error === undefined ? null : error instanceof Error ? error.message : String(error as string),
  }))
  return `${JSON.stringify(rows)}\n`
}
