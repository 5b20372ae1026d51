// fails: finds what is the same in titles | "Add customer "Oak & Sons" to billing": you gave 'add customer "oak & sons" to billing' (required: 'add customer # to billing'). The most frequent task of the year has as many names as there are hosts.
import type { Group, Ticket } from './types.ts'

export function patternOf(title: string): string {
  return title
    .toLowerCase()
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
