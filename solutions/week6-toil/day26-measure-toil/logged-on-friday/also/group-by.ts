interface Entry {
  minutes: number
  startedAt: string | null
  loggedAt: string
}

const dayOf = ({ startedAt }: Entry): string => {
  if (!startedAt) return 'unknown'
  const at = new Date(startedAt)
  const two = (number: number) => String(number).padStart(2, '0')
  return [at.getUTCFullYear(), two(at.getUTCMonth() + 1), two(at.getUTCDate())].join('-')
}

export const minutesByDay = (entries: Entry[]) => {
  const groups = Map.groupBy(entries, dayOf)
  return Object.fromEntries(
    [...groups].map(([day, group]) => [day, group.reduce((sum, { minutes }) => sum + minutes, 0)]),
  )
}
