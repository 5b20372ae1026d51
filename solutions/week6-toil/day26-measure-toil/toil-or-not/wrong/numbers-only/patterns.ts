// fails: finds what is the same in titles | "Restart importer-3 on eu-west-1": you gave 'restart importer-# on eu-west-#' (required: 'restart # on #'). The most frequent task of the year has as many names as there are hosts.
import type { Group, Ticket } from './types.ts'

export function patternOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/"[^"]*"/g, '#')
    .trim()
    .split(/\s+/)
    .join(' ')
    .replaceAll(/\d+/g, '#')
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
