class Days {
  add(day: string, minutes: number): this {
    const days = this as unknown as Record<string, number>
    days[day] = minutes + (days[day] || 0)
    return this
  }
}

export const minutesByDay = (entries: { minutes: number; startedAt: string | null }[]): Days =>
  entries.reduce((days, { minutes, startedAt }) => {
    const day = startedAt === null ? 'unknown' : new Date(Date.parse(startedAt)).toJSON().split('T')[0]
    return days.add(day, minutes)
  }, new Days())
