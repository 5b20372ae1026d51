import type { Exchange } from './types.ts'

export function availability(log: Exchange[]): number | undefined {
  const good = log.filter(({ outcome }) => outcome === 'good').length
  const bad = log.filter(({ outcome }) => outcome === 'bad').length
  return good + bad === 0 ? undefined : good / (good + bad)
}

export function errorRate(log: Exchange[]): number | undefined {
  const bad = log.filter(({ outcome }) => outcome === 'bad').length
  const valid = log.filter(({ outcome }) => outcome !== 'invalid').length
  return valid === 0 ? undefined : bad / valid
}
