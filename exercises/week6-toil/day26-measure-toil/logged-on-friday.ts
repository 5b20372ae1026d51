/*
 * On the board all toil of a week happens on Friday: that is when people
 * write it down. Days off have hours, and days of an incident none.
 *
 * minutesByDay(entries): minutes by the day on which the work began, as
 * YYYY-MM-DD in UTC. What has no startedAt counts as "unknown". Times are ISO
 * 8601, with any offset.
 *
 * Done when:
 * - counts work on the day it began
 * - takes the day in UTC
 * - keeps apart what nobody knows the time of
 */
export interface Entry {
  minutes: number
  startedAt: string | null
  loggedAt: string
}

export function minutesByDay(entries: Entry[]): Record<string, number> {
  const days: Record<string, number> = {}
  for (const { minutes, startedAt, loggedAt } of entries) {
    const at = loggedAt ?? startedAt
    const day = at === null ? 'unknown' : new Date(at).toISOString().slice(0, 10)
    days[day] = (days[day] ?? 0) + minutes
  }
  return days
}
