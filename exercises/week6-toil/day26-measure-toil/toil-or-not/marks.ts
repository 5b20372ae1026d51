import type { Group, Marks, Period, Review, Ticket } from './types.ts'

export function markGroup(group: Group, period: Period): Marks {
  return {} as Marks
}

export function reviewTickets(tickets: Ticket[], period: Period): Review[] {
  return []
}
