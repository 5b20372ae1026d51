// fails: counts whoever waited in vain as bad | A 200, a 499 after 1,000 ms and one after 8,000 ms: you counted 1 good of 1 valid (required: 1 good of 3 valid). The slowest answers are those that nobody waited for, and they are in no report.
interface Entry {
  path: string
  status: number
  ms: number
}

export function countEvents(log: Entry[]) {
  const valid = log.filter(
    ({ path, status }) =>
      path.split('?')[0] !== '/healthz' && (status < 400 || status === 429 || status >= 500),
  )
  return { good: valid.filter(({ status }) => status < 400).length, valid: valid.length }
}
