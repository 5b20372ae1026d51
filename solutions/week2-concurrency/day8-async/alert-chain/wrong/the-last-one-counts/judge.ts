// fails: finds the worst state | { disk: 0.1, cpu: 0.7, queue: 99 } with limits of disk 0.8/0.9, cpu 0.7/0.95, queue 100/1000: you gave 'ok' (required: 'warning'). Somebody is woken for nothing, or nobody for a full disk.
import type { Judgement, State, Thresholds } from './types.ts'

export function judge(metrics: Record<string, unknown>, thresholds: Thresholds): Judgement {
  let state: State = 'ok'
  const reasons: string[] = []
  for (const [name, { warning, critical }] of Object.entries(thresholds)) {
    const value = metrics[name]
    if (typeof value !== 'number' || !Number.isFinite(value)) state = 'unknown'
    else if (value >= critical) state = 'critical'
    else if (value >= warning) state = 'warning'
    else state = 'ok'
    if (state !== 'ok') reasons.push(name)
  }
  return { state, reasons }
}
