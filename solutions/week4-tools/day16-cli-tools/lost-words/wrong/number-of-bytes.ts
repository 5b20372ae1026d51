// fails: keeps every digit of the bytes | A row says {"target":"api","isUp":true,"ms":12.5,"bytes":"9007199254740992","error":null} (required: {"target":"api","isUp":true,"ms":12.5,"bytes":"9007199254740993","error":null}). Whoever reads it tomorrow has nothing else.
export function toJson(
  results: { target: string; isUp: boolean; ms: number; bytes: bigint; error?: unknown }[],
) {
  const rows = results.map(({ target, isUp, ms, bytes, error }) => ({
    target,
    isUp,
    ms,
    bytes: `${Number(bytes)}`,
    error: error === undefined ? null : error instanceof Error ? error.message : String(error),
  }))
  return `${JSON.stringify(rows)}\n`
}
