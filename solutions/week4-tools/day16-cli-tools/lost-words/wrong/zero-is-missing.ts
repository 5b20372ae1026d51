// fails: writes each result in order | A row says {"target":"api","isUp":false,"ms":null,"bytes":"2048","error":null} (required: {"target":"api","isUp":false,"ms":0,"bytes":"2048","error":null}). Whoever reads it tomorrow has nothing else.
export function toJson(
  results: { target: string; isUp: boolean; ms: number; bytes: bigint; error?: unknown }[],
) {
  const rows = results.map(({ target, isUp, ms, bytes, error }) => ({
    target,
    isUp,
    ms: ms || null,
    bytes: String(bytes),
    error: error === undefined ? null : error instanceof Error ? error.message : String(error),
  }))
  return `${JSON.stringify(rows)}\n`
}
