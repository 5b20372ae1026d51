// fails: leaves out probes and mistakes of clients | A 200 at /healthz-guide, one at /blog/healthz, one at /?next=/healthz: you counted 2 good of 2 valid (required: 3 good of 3 valid). Pages that users read are taken for probes.
interface Entry {
  path: string
  status: number
  ms: number
}

export function countEvents(log: Entry[]) {
  const valid = log.filter(
    ({ path, status, ms }) =>
      !path.startsWith('/healthz') &&
      (status < 400 || status === 429 || status >= 500 || (status === 499 && ms >= 1000)),
  )
  return { good: valid.filter(({ status }) => status < 400).length, valid: valid.length }
}
