import type { Item } from '@firedrill/course'
import { median } from '../median.ts'
import type { CheckedItem } from './report.ts'
import type { JudgedCandidate } from './runs/judge-runs.ts'

/** How the runs of an item went. */
export const summariseItem = (item: Item, judged: readonly JudgedCandidate[]): CheckedItem => {
  const own = judged.filter((one) => one.material.item.id === item.id)
  return {
    id: item.id,
    runs: own.reduce((sum, one) => sum + one.verdicts.length + one.errors.length, 0),
    medianMs: median(times(own)),
    starterMs: median(times(own.filter((one) => one.kind === 'starter'))),
    solutionMs: median(times(own.filter((one) => one.kind === 'solution'))),
  }
}

const times = (judged: readonly JudgedCandidate[]): number[] =>
  judged.flatMap((one) => one.verdicts.map((verdict) => verdict.durationMs))
