// fails: keeps the words of an error | A row says {"target":"api","isUp":false,"ms":12.5,"bytes":"2048","error":null} (required: {"target":"api","isUp":false,"ms":12.5,"bytes":"2048","error":"no route"}). Whoever reads it tomorrow has nothing else.
export function toJson(results: { target: string; isUp: boolean; ms: number; bytes: bigint; error?: any }[]) {
  const rows = results.map(({ target, isUp, ms, bytes, error }) => ({
    target,
    isUp,
    ms,
    bytes: String(bytes),
    error: error?.message || null,
  }))
  return `${JSON.stringify(rows)}\n`
}
