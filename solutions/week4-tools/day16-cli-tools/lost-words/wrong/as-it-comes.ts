// fails: keeps the words of an error | A row says {"target":"api","isUp":false,"ms":12.5,"bytes":"2048","error":{}} (required: {"target":"api","isUp":false,"ms":12.5,"bytes":"2048","error":"fetch failed"}). Whoever reads it tomorrow has nothing else.
export function toJson(results: { bytes: bigint; error?: unknown }[]): string {
  return `${JSON.stringify(results.map((one) => ({ ...one, bytes: String(one.bytes), error: one.error ?? null })))}\n`
}
