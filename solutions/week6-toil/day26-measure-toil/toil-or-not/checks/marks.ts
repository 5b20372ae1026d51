import { check, data, misconception } from '@firedrill/judge/testing'
import type { Marks, Period, Ticket } from '../types.ts'
import { day, judge, makeTicket, middle, type ToilOrNot } from './judgements.ts'

const period: Period = { middle, customersEarlier: 400, customersLater: 500 }

export const checkMarks = ({ markGroup }: ToilOrNot): void => {
  const mark = async (tickets: Ticket[], patch: Partial<Period> = {}): Promise<Marks> => ({
    ...(await data(
      await markGroup(
        { pattern: 'restart #', tickets, minutes: 20 * tickets.length },
        { ...period, ...patch },
      ),
    )),
  })

  const majority = check('marks a group by its majority', async () => {
    const cost = 'A single odd ticket decides what the team spends its quarter on, or a majority does not.'
    const group = (patches: Partial<Ticket>[]) => patches.map((patch, index) => makeTicket(index, patch))
    for (const [name, patch, whatIs] of [
      ['isManual', { closedBy: 'program' }, 'closed by a program'],
      ['isTactical', { isInterrupt: false }, 'planned'],
      ['isAutomatable', { neededJudgement: true }, 'in need of judgement'],
    ] as const) {
      for (const [others, required] of [
        [0, true],
        [1, true],
        [2, false],
        [3, false],
      ] as const) {
        const patches = Array.from({ length: 4 }, (_, index) => (index < others ? patch : {}))
        judge(
          `Four tickets, ${others} of them ${whatIs}: ${name}`,
          (await mark(group(patches)))[name],
          required,
          cost,
        )
      }
    }
    for (const [changes, required] of [
      [0, true],
      [1, false],
      [4, false],
    ] as const) {
      const patches = Array.from({ length: 4 }, (_, index) => ({ changedService: index < changes }))
      judge(
        `Four tickets, ${changes} of which changed the service for good: isWithoutLastingValue`,
        (await mark(group(patches))).isWithoutLastingValue,
        required,
        'What mended the service is counted among what came back.',
      )
    }
  })

  check('finds three within thirty days', { after: majority }, async () => {
    const cost = 'What comes in bursts, or slowly, is taken for the other.'
    const at = async (
      days: number[],
      required: boolean,
      text = `On the days ${days.join(', ')}: isRepetitive`,
    ) => judge(text, (await mark(days.map((one) => makeTicket(one)))).isRepetitive, required, cost)
    const isRepetitive = async (...days: number[]): Promise<boolean> =>
      (await mark(days.map((one) => makeTicket(one)))).isRepetitive
    // A month and no more: the first three are all of February, and further apart.
    if ((await isRepetitive(0, 13, 27)) && !(await isRepetitive(20, 35, 45))) {
      misconception('Thirty days were taken as a month of the calendar.')
    }
    await at([20, 35, 45], true)
    await at([0, 10, 29], true)
    await at([-60, -1, 3, 12, 50], true)
    await at([0, 10, 30], false)
    await at([0, 20, 40, 60, 80], false)
    await at([0, 10], false)
    await at([0], false)
    const moments = [0, 1, 2].map((one) =>
      makeTicket(0, { openedAt: middle + one * (15 * day) - (one === 2 ? 1 : 0) }),
    )
    judge(
      'Three, the last a millisecond short of 30 days after the first: isRepetitive',
      (await mark(moments)).isRepetitive,
      true,
      cost,
    )
  })

  check('compares halves for each customer', { after: majority }, async () => {
    const grows = async (
      earlier: number,
      later: number,
      patch: Partial<Period>,
      required: boolean,
    ): Promise<void> => {
      const tickets = [
        ...Array.from({ length: earlier }, (_, index) => makeTicket(index - 28)),
        ...Array.from({ length: later }, (_, index) => makeTicket(index)),
      ]
      const { customersEarlier, customersLater } = { ...period, ...patch }
      judge(
        `${earlier} tickets of ${customersEarlier} customers, then ${later} of ${customersLater}: growsWithService`,
        (await mark(tickets, patch)).growsWithService,
        required,
        'Whether the next hundred customers need another person is told wrongly.',
      )
    }
    await grows(4, 5, {}, true)
    await grows(4, 4, {}, false)
    await grows(5, 6, {}, false)
    await grows(3, 4, {}, true)
    await grows(8, 4, { customersLater: 200 }, true)
    await grows(8, 4, { customersLater: 201 }, false)
    await grows(0, 1, {}, true)
    await grows(1, 0, {}, false)
  })
}
