interface Measured {
  target: string
  isUp: boolean
  ms: number
  bytes: bigint
  error?: unknown
}

class Row {
  constructor(private readonly result: Measured) {}

  toJSON() {
    const { target, isUp, ms, bytes } = this.result
    return {
      target,
      isUp,
      ms: Math.abs(ms) < Infinity ? ms : null,
      bytes: bytes.toString(),
      error: this.words(),
    }
  }

  private words(): string | null {
    const { error } = this.result
    if (error instanceof Error) return error.message
    return error === undefined ? null : String(error)
  }
}

export function toJson(results: Measured[]): string {
  const lines = results.map((result) => JSON.stringify(new Row(result)))
  return `[${lines.join(',\n')}]\n`
}
