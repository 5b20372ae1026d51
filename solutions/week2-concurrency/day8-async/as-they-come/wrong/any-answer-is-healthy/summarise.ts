// fails: counts the healthy and the unhealthy | Of 6 checks two answered 200 and 399, the others 503, 400, late or not at all. You gave { healthy: 4, unhealthy: 2 } (required: { healthy: 2, unhealthy: 4 }). The head of the report and its rows tell different stories.
import type { Check, Summary } from './types.ts'

export function summarise(checks: Check[]): Summary {
  const healthy = checks.filter(({ result }) => result.kind === 'answer').length
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
