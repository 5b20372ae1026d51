export interface Entry {
  /** As it was asked for, with its query: /search?q=oak */
  path: string
  /** 100 to 599. */
  status: number
  /** Until the answer was complete, or the client had hung up. */
  ms: number
}

export function countEvents(log: Entry[]): { good: number; valid: number } {
  const valid = log.filter(isValid)
  return { good: valid.filter(({ status }) => status < 400).length, valid: valid.length }
}

const isValid = ({ path, status, ms }: Entry): boolean => {
  if (path.split('?')[0] === '/healthz') return false
  if (status === 499) return ms >= 1_000
  return status < 400 || status === 429 || status >= 500
}
