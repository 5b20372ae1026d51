// fails: takes the day in UTC | The day was read off the text. 22:30 in New York is the next day in UTC.
interface Entry {
  minutes: number
  startedAt: string | null
  loggedAt: string
}

export function minutesByDay(entries: Entry[]) {
  const days: Record<string, number> = {}
  for (const { minutes, startedAt } of entries) {
    const day = startedAt?.slice(0, 10) ?? 'unknown'
    days[day] = (days[day] ?? 0) + minutes
  }
  return days
}
