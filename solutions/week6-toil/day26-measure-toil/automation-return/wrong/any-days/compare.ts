// fails: compares only what can be compared | {} before, { days: 13 } after, else 28 days, 400 customers and 2,000 minutes before and 1,000 minutes after: you gave { expectedMinutes: 928.571429, savedMinutes: -71.4285714, savedShare: -0.0769230769, verdict: 'worse' } (required: { expectedMinutes: undefined, savedMinutes: undefined, savedShare: undefined, verdict: 'no comparison' }). A number comes out that somebody will put on a slide.
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

const isComparable = ({ days, customers }: Period): boolean => customers > 0

const decide = (savedShare: number): Comparison['verdict'] => {
  if (savedShare >= leastShare) return 'saved'
  return savedShare < 0 ? 'worse' : 'no difference'
}
