import type { Group, Ticket } from './types.ts'

export function patternOf(title: string): string {
  return ''
}

export function groupTickets(tickets: Ticket[]): Group[] {
  return []
}
