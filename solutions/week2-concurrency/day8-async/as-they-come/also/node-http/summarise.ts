import type { Check, Summary } from './types.ts'

export function summarise(checks: Check[]) {
  const sum: Summary = {
    healthy: 0,
    unhealthy: 0,
    slowest: null,
    togetherMs: -1,
    oneByOneMs: 0,
    speedUp: 1,
  }
  for (const { result, ms } of checks) {
    if (result.kind === 'answer' && result.status < 400) sum.healthy++
    else sum.unhealthy++
    sum.oneByOneMs += ms
    if (ms > sum.togetherMs) {
      sum.togetherMs = ms
      sum.slowest = result.url
    }
  }
  sum.togetherMs = Math.max(sum.togetherMs, 0)
  if (sum.togetherMs > 0) sum.speedUp = sum.oneByOneMs / sum.togetherMs
  return sum
}
