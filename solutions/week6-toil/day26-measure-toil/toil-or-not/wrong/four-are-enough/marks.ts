// fails: tells engineering and unclear from toil | The same, planned and closed by a program: you gave [ '4 toil' ] (required: [ '4 unclear' ]). Work that lasts is cut, or work that comes back is kept.
import { groupTickets } from './patterns.ts'
import type { Group, Marks, Period, Review, Ticket } from './types.ts'

const thirtyDays = 30 * 86_400_000

export function markGroup({ tickets }: Group, period: Period): Marks {
  const half = tickets.length / 2
  const count = (is: (ticket: Ticket) => boolean): number => tickets.filter(is).length
  return {
    isManual: count(({ closedBy }) => closedBy === 'hand') > half,
    isRepetitive: tickets.some(({ openedAt }, index) => tickets[index + 2]?.openedAt < openedAt + thirtyDays),
    isAutomatable: count(({ neededJudgement }) => neededJudgement) < half,
    isTactical: count(({ isInterrupt }) => isInterrupt) > half,
    isWithoutLastingValue: !tickets.some(({ changedService }) => changedService),
    growsWithService:
      count(({ openedAt }) => openedAt >= period.middle) / period.customersLater >=
      count(({ openedAt }) => openedAt < period.middle) / period.customersEarlier,
  }
}

export function reviewTickets(tickets: Ticket[], period: Period): Review[] {
  return groupTickets(tickets).map((group) => {
    const all = markGroup(group, period)
    const marks = Object.values(all).filter(Boolean).length
    return {
      pattern: group.pattern,
      minutes: group.minutes,
      marks,
      kind: all.isWithoutLastingValue ? (marks >= 4 ? 'toil' : 'unclear') : 'engineering',
    }
  })
}
