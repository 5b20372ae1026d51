// fails: keeps apart what nobody knows the time of | The time of writing stands in for the one that is missing, and Friday has it again.
interface Entry {
  minutes: number
  startedAt: string | null
  loggedAt: string
}

export function minutesByDay(entries: Entry[]) {
  const days: Record<string, number> = {}
  for (const { minutes, startedAt, loggedAt } of entries) {
    const day = new Date(startedAt ?? loggedAt).toISOString().slice(0, 10)
    days[day] = (days[day] ?? 0) + minutes
  }
  return days
}
