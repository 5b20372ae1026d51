/*
 * Since a dashboard shows p95, the graph of latencies beside it makes no sense.
 *
 * percentile(latencies, share): the nearest-rank percentile, which is the
 * smallest value that at least this share of all values does not exceed. share
 * lies above 0 and at most at 1; the list is never empty.
 *
 * Done when:
 * - the 0.95 percentile of 1001 to 1100 is 1095
 * - 5, 10 and 100 are compared as numbers
 * - the list it is given stays as it was
 */
export function percentile(latencies: number[], share: number): number {
  return 0
}
