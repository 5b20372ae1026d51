// fails: counts a refusal under load as bad | A 200, and two 429: you counted 1 good of 1 valid (required: 1 good of 3 valid). The service sheds half of its users, and the SLI stays at 100 %.
interface Entry {
  path: string
  status: number
  ms: number
}

export function countEvents(log: Entry[]) {
  const valid = log.filter(
    ({ path, status, ms }) =>
      path.split('?')[0] !== '/healthz' && (status < 400 || status >= 500 || (status === 499 && ms >= 1000)),
  )
  return { good: valid.filter(({ status }) => status < 400).length, valid: valid.length }
}
