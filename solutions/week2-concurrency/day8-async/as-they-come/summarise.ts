import type { Check, Summary } from './types.ts'

export function summarise(checks: Check[]): Summary {
  const healthy = checks.filter(({ result }) => result.kind === 'answer' && result.status < 400).length
  const togetherMs = Math.max(0, ...checks.map(({ ms }) => ms))
  const oneByOneMs = checks.reduce((sum, { ms }) => sum + ms, 0)
  return {
    healthy,
    unhealthy: checks.length - healthy,
    slowest: checks.find(({ ms }) => ms === togetherMs)?.result.url ?? null,
    togetherMs,
    oneByOneMs,
    speedUp: togetherMs === 0 ? 1 : oneByOneMs / togetherMs,
  }
}
