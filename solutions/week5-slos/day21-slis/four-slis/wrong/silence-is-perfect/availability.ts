// fails: knows no share where nobody came | An empty log: availability: you gave 1 (required: undefined). A service that nobody can reach any more is shown as perfect, or as down.
import type { Exchange } from './types.ts'

export function availability(log: Exchange[]): number | undefined {
  const good = log.filter(({ outcome }) => outcome === 'good').length
  const bad = log.filter(({ outcome }) => outcome === 'bad').length
  return good + bad === 0 ? 1 : good / (good + bad)
}

export function errorRate(log: Exchange[]): number | undefined {
  const bad = log.filter(({ outcome }) => outcome === 'bad').length
  const valid = log.filter(({ outcome }) => outcome !== 'invalid').length
  return valid === 0 ? undefined : bad / valid
}
