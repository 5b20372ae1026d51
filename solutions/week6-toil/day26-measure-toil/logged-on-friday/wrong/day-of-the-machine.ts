// fails: takes the day in UTC | The day was that of the machine. On one in New York it is another than on one in London.
interface Entry {
  minutes: number
  startedAt: string | null
  loggedAt: string
}

const two = (number: number) => String(number).padStart(2, '0')

export function minutesByDay(entries: Entry[]) {
  const days: Record<string, number> = {}
  for (const { minutes, startedAt } of entries) {
    const at = startedAt === null ? null : new Date(startedAt)
    const day = at ? `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` : 'unknown'
    days[day] = (days[day] ?? 0) + minutes
  }
  return days
}
