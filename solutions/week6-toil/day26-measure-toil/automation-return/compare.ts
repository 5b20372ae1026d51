import type { Comparison, Period } from './types.ts'

const fewestDays = 14
const leastShare = 0.1

export function comparePeriods(before: Period, after: Period): Comparison {
  if (before.minutes === 0 || ![before, after].every(isComparable)) {
    return {
      expectedMinutes: undefined,
      savedMinutes: undefined,
      savedShare: undefined,
      verdict: 'no comparison',
    }
  }
  const growth = (after.days * after.customers) / (before.days * before.customers)
  const expectedMinutes = before.minutes * growth
  const savedMinutes = expectedMinutes - after.minutes - after.careMinutes
  const savedShare = savedMinutes / expectedMinutes
  return { expectedMinutes, savedMinutes, savedShare, verdict: decide(savedShare) }
}

const isComparable = ({ days, customers }: Period): boolean => days >= fewestDays && customers > 0

const decide = (savedShare: number): Comparison['verdict'] => {
  if (savedShare >= leastShare) return 'saved'
  return savedShare < 0 ? 'worse' : 'no difference'
}
