/*
 * The weekly report: checkout 100.00 %, while support has 41 orders that
 * failed. Search 99.90 %, objective 99.9 %, and the alert says missed.
 *
 * formatShare(good, valid): the share in percent with two decimals, "99.95 %",
 * cut: never more than was reached, and never a hundredth less. "no data" if
 * nothing was valid. Counts are whole, good at most valid, valid at most a
 * billion.
 *
 * Done when:
 * - never shows more than was reached
 * - shows what was reached exactly
 * - says when there is no data
 */
export function formatShare(good: number, valid: number): string {
  if (valid === 0) return 'no data'
  const percent = (good / valid) * 100
  return `${percent.toFixed(2)} %`
}
