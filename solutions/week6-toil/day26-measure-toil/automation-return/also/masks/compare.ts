import type { Comparison, Period } from './types.ts'

export const comparePeriods = (before: Period, after: Period): Comparison => {
  const perCustomerDay = before.minutes / (before.days * before.customers)
  const canCompare =
    Math.min(before.days, after.days) >= 14 && before.customers * after.customers > 0 && perCustomerDay > 0
  const result: Comparison = {
    expectedMinutes: undefined,
    savedMinutes: undefined,
    savedShare: undefined,
    verdict: 'no comparison',
  }
  if (!canCompare) return result
  const expected = perCustomerDay * after.days * after.customers
  const taken = after.minutes + after.careMinutes
  result.expectedMinutes = expected
  result.savedMinutes = expected - taken
  result.savedShare = 1 - taken / expected
  result.verdict = 'no difference'
  // Shares are sums of floating point numbers: a tenth is a tenth.
  if (result.savedShare > 0.1 - 1e-9) result.verdict = 'saved'
  if (result.savedShare < -1e-9) result.verdict = 'worse'
  return result
}
