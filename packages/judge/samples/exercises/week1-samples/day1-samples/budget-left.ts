/**
 * An SLO allows some errors: its budget. `budgetLeft(objective, good, total)` says what share of it is left:
 * 1 untouched, 0 spent, below 0 overspent.
 *
 * Done when:
 * - half of the allowed errors leave half of the budget
 * - too many errors go below zero
 * - without traffic nothing is spent
 *
 * `objective` is a share such as 0.999, never 1.
 */
export function budgetLeft(objective: number, good: number, total: number): number {
  return 0
}
