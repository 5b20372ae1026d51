// fails: groups tickets by their pattern | Four restarts of a minute, and one move of 90: you gave [ 'restart #', 'move the archive' ] (required: [ 'move the archive', 'restart #' ]). What is frequent stands above what takes long.
import type { Group, Ticket } from './types.ts'

export function patternOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/"[^"]*"/g, '#')
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
    .toSorted(
      (one, other) => other.tickets.length - one.tickets.length || (one.pattern < other.pattern ? -1 : 1),
    )
}
