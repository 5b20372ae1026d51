// fails: leaves out probes and mistakes of clients | A probe with a query was taken for a user.
interface Entry {
  path: string
  status: number
  ms: number
}

export function countEvents(log: Entry[]) {
  const valid = log.filter(
    ({ path, status, ms }) =>
      path !== '/healthz' &&
      (status < 400 || status === 429 || status >= 500 || (status === 499 && ms >= 1000)),
  )
  return { good: valid.filter(({ status }) => status < 400).length, valid: valid.length }
}
