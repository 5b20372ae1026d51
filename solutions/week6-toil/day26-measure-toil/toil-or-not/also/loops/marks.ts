import { groupTickets } from './patterns.ts'
import type { Group, Marks, Period, Review, Ticket } from './types.ts'

export function markGroup(group: Group, period: Period): Marks {
  let byHand = 0
  let judged = 0
  let interrupts = 0
  let lasting = 0
  let earlier = 0
  const times: number[] = []
  for (const ticket of group.tickets) {
    if (ticket.closedBy === 'hand') byHand++
    if (ticket.neededJudgement) judged++
    if (ticket.isInterrupt) interrupts++
    if (ticket.changedService) lasting++
    if (ticket.openedAt < period.middle) earlier++
    times.push(ticket.openedAt)
  }
  const all = times.length
  const isNear = (from: number) =>
    times.filter((at) => at >= from && at - from < 30 * 24 * 3_600_000).length > 2
  return {
    isManual: byHand * 2 > all,
    isRepetitive: times.some(isNear),
    isAutomatable: judged * 2 < all,
    isTactical: interrupts * 2 > all,
    isWithoutLastingValue: lasting === 0,
    growsWithService: (all - earlier) * period.customersEarlier >= earlier * period.customersLater,
  }
}

export const reviewTickets = (tickets: Ticket[], period: Period): Review[] => {
  const reviews: Review[] = []
  for (const group of groupTickets(tickets)) {
    const found = markGroup(group, period)
    let marks = 0
    for (const isSet of Object.values(found)) marks += Number(isSet)
    let kind: Review['kind'] = marks > 4 ? 'toil' : 'unclear'
    if (!found.isWithoutLastingValue) kind = 'engineering'
    reviews.push({ pattern: group.pattern, minutes: group.minutes, marks, kind })
  }
  return reviews
}
