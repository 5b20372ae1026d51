// fails: groups tickets by their pattern | Restarts a, c and e of 20, 25 and 5 minutes, a disk b and an access d of 30 each, in the order a b c d e: you gave [ { pattern: 'restart #', ids: 'a c e', minutes: 50 }, { pattern: 'access for #', ids: 'd', minutes: 30 }, { pattern: 'disk # full', ids: 'b', minutes: 30 } ] (required: [ { pattern: 'restart #', ids: 'c e a', minutes: 50 }, { pattern: 'access for #', ids: 'd', minutes: 30 }, { pattern: 'disk # full', ids: 'b', minutes: 30 } ]). Whoever reads from the top, or from the oldest on, reads something else.
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
      tickets: members,
      minutes: members.reduce((sum, { minutes }) => sum + minutes, 0),
    }))
    .toSorted((one, other) => other.minutes - one.minutes || (one.pattern < other.pattern ? -1 : 1))
}
