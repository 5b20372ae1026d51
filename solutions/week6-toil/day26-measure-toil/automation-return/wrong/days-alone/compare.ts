// fails: expects what days and customers explain | 28 days, 400 customers and 2,000 minutes before; 800 customers and 2,000 minutes after: you gave { expectedMinutes: 2000, savedMinutes: 0, savedShare: 0, verdict: 'no difference' } (required: { expectedMinutes: 4000, savedMinutes: 2000, savedShare: 0.5, verdict: 'saved' }). A quiet month is called a success, or a growing service a failure.
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
  const growth = after.days / before.days
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
