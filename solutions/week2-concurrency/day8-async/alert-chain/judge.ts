import type { Judgement, State, Thresholds } from './types.ts'

const fromBestToWorst: State[] = ['ok', 'warning', 'unknown', 'critical']

export const judge = (metrics: Record<string, unknown>, thresholds: Thresholds): Judgement => {
  const states = Object.entries(thresholds).map(([name, { warning, critical }]) => {
    const value = Object.hasOwn(metrics, name) ? metrics[name] : undefined
    return { name, state: stateOf(value, warning, critical) }
  })
  const worst = Math.max(0, ...states.map(({ state }) => fromBestToWorst.indexOf(state)))
  return {
    state: fromBestToWorst[worst] ?? 'ok',
    reasons: states.filter(({ state }) => state !== 'ok').map(({ name }) => name),
  }
}

const stateOf = (value: unknown, warning: number, critical: number): State => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'unknown'
  if (value >= critical) return 'critical'
  return value >= warning ? 'warning' : 'ok'
}
