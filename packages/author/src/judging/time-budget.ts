import type { Item } from '@firedrill/course'

const drillMs = 300
const stageMs = 1_500

/** How long the hidden test of an item may take, in milliseconds, on a machine that does nothing else. */
export const timeBudget = (item: Item): number =>
  item.kind === 'exercise' ? stageMs * Math.max(1, item.stages.length) : drillMs

/** A machine may be half as fast as the authors', or busy: only beyond this many budgets a time is a problem. */
export const budgetMargin = 2
