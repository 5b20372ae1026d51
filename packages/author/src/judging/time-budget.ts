import type { Item, Verdict } from '@firedrill/course'

const drillMs = 300
const stageMs = 1_500

/** How long the hidden test of an item may take, in milliseconds, on a machine that does nothing else. */
export const timeBudget = (item: Item): number =>
  item.kind === 'exercise' ? stageMs * Math.max(1, item.stages.length) : drillMs

/** Runs differ: only beyond this many budgets a time is a problem. */
const margin = 2

/** Whether a time is far beyond an item's budget, on a machine that is so many times slower than meant. */
export const isFarBeyond = (item: Item, ms: number, slowness: number): boolean =>
  ms > timeBudget(item) * margin * slowness

/** The time of the fastest run that passed, in milliseconds; null where none did. */
export const fastestPass = (verdicts: readonly Verdict[]): number | null => {
  const times = verdicts.filter((one) => one.status === 'pass').map((one) => one.durationMs)
  return times.length === 0 ? null : Math.min(...times)
}
