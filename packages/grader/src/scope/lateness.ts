import type { Lateness } from '../report/report.ts'
import type { Assignment } from './assignment.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * What being late costs: within the grace nothing, then `penaltyPerDay` percent for each day begun since the due date,
 * never below `floor` percent. Null without a due date, or where nobody knows when the submission came.
 */
export const latenessOf = (
  { due, late }: Pick<Assignment, 'due' | 'late'>,
  received: { at: Date; from: Lateness['from'] } | null,
  points: number,
): Lateness | null => {
  if (!due || !received) return null
  const overMs = received.at.getTime() - due.getTime()
  const days = overMs > (late?.graceMinutes ?? 0) * minuteMs ? Math.ceil(overMs / dayMs) : 0
  const factor = late ? Math.max(late.floor, 100 - late.penaltyPerDay * days) / 100 : 1
  return { receivedAt: received.at.toISOString(), from: received.from, days, factor, before: points }
}
