import { check, data } from '@firedrill/judge/testing'
import { period, tickets } from '../tickets.ts'
import type { Review, Ticket } from '../types.ts'
import { judge, makeTicket, type ToilOrNot } from './judgements.ts'

export const checkTickets = ({ reviewTickets }: ToilOrNot): void => {
  const review = async (some: Ticket[]): Promise<Review[]> =>
    (await data(await reviewTickets(some, period))).map(({ pattern, minutes, marks, kind }) => ({
      pattern,
      minutes,
      marks,
      kind,
    }))

  const twenty = check('reviews the twenty tickets', async () => {
    const found = await review(tickets)
    const required: Review[] = [
      { pattern: 'find out why # hangs', minutes: 480, marks: 1, kind: 'engineering' },
      { pattern: 'add customer # to billing', minutes: 205, marks: 5, kind: 'toil' },
      { pattern: 'restart # on #', minutes: 165, marks: 5, kind: 'toil' },
      { pattern: 'disk # full on #', minutes: 120, marks: 3, kind: 'unclear' },
      { pattern: 'access to reports for #', minutes: 50, marks: 5, kind: 'toil' },
      { pattern: 'certificate of # renewed', minutes: 2, marks: 3, kind: 'unclear' },
    ]
    for (const [index, one] of required.entries()) {
      judge(
        `Group ${index + 1} of the twenty tickets`,
        found[index],
        one,
        'The quarter is planned by another list.',
      )
    }
    judge(
      'The number of groups',
      found.length,
      required.length,
      'One task has several names, or several have one.',
    )
  })

  check('tells engineering and unclear from toil', { after: twenty }, async () => {
    const restarts = [0, 5, 10].map((at) => makeTicket(at))
    const cost = 'Work that lasts is cut, or work that comes back is kept.'
    const kindOf = async (some: Ticket[]) => (await review(some)).map(({ marks, kind }) => `${marks} ${kind}`)
    judge('Three restarts with all six marks', await kindOf(restarts), ['6 toil'], cost)
    judge(
      'The same, one of which changed the service for good',
      await kindOf([...restarts.slice(1), makeTicket(2, { changedService: true })]),
      ['5 engineering'],
      cost,
    )
    judge(
      'The same, planned',
      await kindOf(restarts.map((ticket) => ({ ...ticket, isInterrupt: false }))),
      ['5 toil'],
      cost,
    )
    judge(
      'The same, planned and closed by a program',
      await kindOf(
        restarts.map((ticket) => ({ ...ticket, isInterrupt: false, closedBy: 'program' as const })),
      ),
      ['4 unclear'],
      cost,
    )
  })
}
