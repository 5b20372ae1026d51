/*
 * An SLO of 99.9 % allows some errors: its budget. On-call wants to know how
 * much of it is left before the next release.
 *
 * budgetLeft(objective, good, total): the share of the budget that is left.
 * 1 is untouched, 0 spent, below 0 overspent. objective is a share such as
 * 0.999, never 1; good and total count requests, and total may be 0.
 *
 * Done when:
 * - half of the allowed errors leave half of the budget
 * - too many errors go below zero
 * - without traffic nothing is spent
 */
export function budgetLeft(objective: number, good: number, total: number): number {
  return 0
}
