// fails: keeps apart what nobody knows the time of | 15 and 5 minutes without a time, 30 on Monday: you gave { '2026-03-02': 30 } (required: { '2026-03-02': 30, unknown: 20 }). What is missing looks like a measurement, or is gone from the sum.
interface Entry {
  minutes: number
  startedAt: string | null
  loggedAt: string
}

export function minutesByDay(entries: Entry[]) {
  const days: Record<string, number> = {}
  for (const { minutes, startedAt } of entries) {
    if (startedAt === null) continue
    const day = new Date(startedAt).toISOString().slice(0, 10)
    days[day] = (days[day] ?? 0) + minutes
  }
  return days
}
