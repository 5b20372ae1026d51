// fails: counts what users asked for and got | Answers of 200, 204, 304 and 301, then 500 and 503: you counted 1 good of 6 valid (required: 4 good of 6 valid). A redirect and a cached page are what was asked for.
interface Entry {
  path: string
  status: number
  ms: number
}

export function countEvents(log: Entry[]) {
  const valid = log.filter(
    ({ path, status, ms }) =>
      path.split('?')[0] !== '/healthz' &&
      (status < 400 || status === 429 || status >= 500 || (status === 499 && ms >= 1000)),
  )
  return { good: valid.filter(({ status }) => status === 200).length, valid: valid.length }
}
