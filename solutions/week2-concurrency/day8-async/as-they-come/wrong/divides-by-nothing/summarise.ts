// fails: compares together with one by one | Two checks took 0 ms. You gave { slowest: 'a', togetherMs: 0, oneByOneMs: 0, speedUp: NaN } (required: { slowest: 'a', togetherMs: 0, oneByOneMs: 0, speedUp: 1 }). Whoever decides about more workers decides on wrong numbers.
import type { Check, Summary } from './types.ts'

export function summarise(checks: Check[]): Summary {
  const healthy = checks.filter(({ result }) => result.kind === 'answer' && result.status < 400).length
  const togetherMs = Math.max(0, ...checks.map(({ ms }) => ms))
  const oneByOneMs = checks.reduce((sum, { ms }) => sum + ms, 0)
  const slowest = checks.find(({ ms }) => ms === togetherMs)?.result.url ?? null
  return {
    healthy,
    unhealthy: checks.length - healthy,
    slowest,
    togetherMs,
    oneByOneMs,
    speedUp: oneByOneMs / togetherMs,
  }
}
