// fails: divides what was good by what was valid | 3 bad: availability: you gave undefined (required: 0). An outage has a value: 0.
import type { Exchange } from './types.ts'

export function availability(log: Exchange[]): number | undefined {
  const good = log.filter(({ outcome }) => outcome === 'good').length
  const bad = log.filter(({ outcome }) => outcome === 'bad').length
  return good + bad === 0 ? undefined : good / (good + bad) || undefined
}

export function errorRate(log: Exchange[]): number | undefined {
  const bad = log.filter(({ outcome }) => outcome === 'bad').length
  const valid = log.filter(({ outcome }) => outcome !== 'invalid').length
  return valid === 0 ? undefined : bad / valid
}
