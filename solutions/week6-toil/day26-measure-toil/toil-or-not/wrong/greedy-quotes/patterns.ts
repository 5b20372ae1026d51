// fails: keeps apart what is not the same | What stands between two quoted names was taken for a part of them.
import type { Group, Ticket } from './types.ts'

export function patternOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/".*"/g, '#')
    .trim()
    .split(/\s+/)
    .map((word) => (/[\d@]/.test(word) ? '#' : word))
    .join(' ')
}

export function groupTickets(tickets: Ticket[]): Group[] {
  const groups = Map.groupBy(tickets, ({ title }) => patternOf(title))
  return [...groups]
    .map(([pattern, members]) => ({
      pattern,
      tickets: members.toSorted((one, other) => one.openedAt - other.openedAt),
      minutes: members.reduce((sum, { minutes }) => sum + minutes, 0),
    }))
    .toSorted((one, other) => other.minutes - one.minutes || (one.pattern < other.pattern ? -1 : 1))
}
