// fails: names the reasons in order | { queue: 150, cpu: 0.96, disk: 0.85 } with limits of disk 0.8/0.9, cpu 0.7/0.95, queue 100/1000: your reasons are [ 'queue', 'cpu', 'disk' ] (required: [ 'disk', 'cpu', 'queue' ]). On call begins at the wrong end.
import type { Judgement, State, Thresholds } from './types.ts'

const order: State[] = ['ok', 'warning', 'unknown', 'critical']

export function judge(metrics: Record<string, unknown>, thresholds: Thresholds): Judgement {
  let state: State = 'ok'
  const reasons: string[] = []
  const names = new Set([...Object.keys(metrics), ...Object.keys(thresholds)])
  for (const name of names) {
    const limit = thresholds[name]
    if (!limit) continue
    const value = metrics[name]
    let own: State = 'ok'
    if (typeof value !== 'number' || !Number.isFinite(value)) own = 'unknown'
    else if (value >= limit.critical) own = 'critical'
    else if (value >= limit.warning) own = 'warning'
    if (own !== 'ok') reasons.push(name)
    if (order.indexOf(own) > order.indexOf(state)) state = own
  }
  return { state, reasons }
}
