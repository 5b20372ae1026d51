/**
 * The availability panel turns red whenever a crawler asks for pages that do
 * not exist, and shows NaN at night when nobody calls.
 *
 * `errorRatio(statuses)` gives the share of answers that the service failed:
 * those with a status of 500 or more. No answers: null.
 *
 * Done when:
 * - 1 failed answer in 4 is 0.25
 * - a 404 is no failure of the service
 * - no answers have no ratio
 */
export function errorRatio(statuses: readonly number[]): number | null {
  return statuses.length === 0 ? Number.NaN : -1
}
