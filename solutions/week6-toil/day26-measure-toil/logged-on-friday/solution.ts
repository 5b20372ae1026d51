export interface Entry {
  minutes: number
  startedAt: string | null
  loggedAt: string
}

export function minutesByDay(entries: Entry[]): Record<string, number> {
  const days: Record<string, number> = {}
  for (const { minutes, startedAt } of entries) {
    const day = startedAt === null ? 'unknown' : new Date(startedAt).toISOString().slice(0, 10)
    days[day] = (days[day] ?? 0) + minutes
  }
  return days
}
