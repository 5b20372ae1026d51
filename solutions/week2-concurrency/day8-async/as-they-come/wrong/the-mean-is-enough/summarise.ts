// fails: compares together with one by one | Six checks took 120, 40, 600, 600, 5 and 135 ms, the two slowest of them c and d. You gave { slowest: 'c', togetherMs: 250, oneByOneMs: 1500, speedUp: 6 } (required: { slowest: 'c', togetherMs: 600, oneByOneMs: 1500, speedUp: 2.5 }). Whoever decides about more workers decides on wrong numbers.
import type { Check, Summary } from './types.ts'

export function summarise(checks: Check[]): Summary {
  const healthy = checks.filter(({ result }) => result.kind === 'answer' && result.status < 400).length
  const oneByOneMs = checks.reduce((sum, { ms }) => sum + ms, 0)
  const togetherMs = checks.length === 0 ? 0 : oneByOneMs / checks.length
  const most = Math.max(...checks.map(({ ms }) => ms))
  return {
    healthy,
    unhealthy: checks.length - healthy,
    slowest: checks.find(({ ms }) => ms === most)?.result.url ?? null,
    togetherMs,
    oneByOneMs,
    speedUp: togetherMs === 0 ? 1 : oneByOneMs / togetherMs,
  }
}
