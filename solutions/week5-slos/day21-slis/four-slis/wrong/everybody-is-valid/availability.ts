// fails: divides what was good by what was valid | 6 good, 2 bad and 12 invalid: availability: you gave 0.3 (required: 0.75). The board shows the health of another service.
import type { Exchange } from './types.ts'

export function availability(log: Exchange[]): number | undefined {
  const good = log.filter(({ outcome }) => outcome === 'good').length
  const bad = log.filter(({ outcome }) => outcome === 'bad').length
  return good + bad === 0 ? undefined : good / log.length
}

export function errorRate(log: Exchange[]): number | undefined {
  const bad = log.filter(({ outcome }) => outcome === 'bad').length
  const valid = log.filter(({ outcome }) => outcome !== 'invalid').length
  return valid === 0 ? undefined : bad / valid
}
