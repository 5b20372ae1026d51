// fails: finds the worst state | { disk: 0.1, cpu: 0.7, queue: 99 } with limits of disk 0.8/0.9, cpu 0.7/0.95, queue 100/1000: you gave 'ok' (required: 'warning'). Somebody is woken for nothing, or nobody for a full disk.
import type { Judgement, State, Thresholds } from './types.ts'

const order: State[] = ['ok', 'warning', 'unknown', 'critical']

export function judge(metrics: Record<string, unknown>, thresholds: Thresholds): Judgement {
  let state: State = 'ok'
  const reasons: string[] = []
  for (const [name, { warning, critical }] of Object.entries(thresholds)) {
    const value = metrics[name]
    let own: State = 'ok'
    if (typeof value !== 'number' || !Number.isFinite(value)) own = 'unknown'
    else if (value > critical) own = 'critical'
    else if (value > warning) own = 'warning'
    if (own !== 'ok') reasons.push(name)
    if (order.indexOf(own) > order.indexOf(state)) state = own
  }
  return { state, reasons }
}
