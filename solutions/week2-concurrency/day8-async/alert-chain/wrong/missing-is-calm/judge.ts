// fails: distrusts what is no number | { disk: 0.1, cpu: 0.2 } with limits of disk 0.8/0.9, cpu 0.7/0.95, queue 100/1000: you gave { state: 'ok', reasons: [] } (required: { state: 'unknown', reasons: [ 'queue' ] }). A sensor that is gone passes for one that is calm.
import type { Judgement, State, Thresholds } from './types.ts'

const order: State[] = ['ok', 'warning', 'unknown', 'critical']

export function judge(metrics: Record<string, unknown>, thresholds: Thresholds): Judgement {
  let state: State = 'ok'
  const reasons: string[] = []
  for (const [name, { warning, critical }] of Object.entries(thresholds)) {
    const value = Number(metrics[name] ?? 0)
    const own: State = value >= critical ? 'critical' : value >= warning ? 'warning' : 'ok'
    if (own !== 'ok') reasons.push(name)
    if (order.indexOf(own) > order.indexOf(state)) state = own
  }
  return { state, reasons }
}
