// fails: writes each result in order | A row says {"target":"a \"b\"\n","isUp":true,"ms":12.5,"bytes":"2048"} (required: {"target":"a \"b\"\n","isUp":true,"ms":12.5,"bytes":"2048","error":null}). Whoever reads it tomorrow has nothing else.
export function toJson(results: { target: string; isUp: boolean; ms: number; bytes: bigint; error?: any }[]) {
  const rows = results.map(({ target, isUp, ms, bytes, error }) => ({
    target,
    isUp,
    ms,
    bytes: String(bytes),
    error: error?.message ?? error,
  }))
  return `${JSON.stringify(rows)}\n`
}
