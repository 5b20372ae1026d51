import { check, data, misconception } from '@firedrill/judge/testing'
import * as fc from 'fast-check'
import { judgeLaw } from './laws.ts'
import { day, judge, makeTicket, middle, type ToilOrNot } from './judgements.ts'

const lumped = 'Two tasks look like one, and the script for it does half of the work.'

export const checkPatterns = ({ groupTickets, patternOf }: ToilOrNot): void => {
  const isPattern = async (title: string, required: string, cost: string): Promise<void> =>
    judge(`"${title}"`, await patternOf(title), required, cost)

  const same = check('finds what is the same in titles', async () => {
    const cost = 'The most frequent task of the year has as many names as there are hosts.'
    await isPattern('Restart importer-3 on eu-west-1', 'restart # on #', cost)
    await isPattern('Access to reports for ann@example.org', 'access to reports for #', cost)
    await isPattern('Add customer "Oak & Sons" to billing', 'add customer # to billing', cost)
    await isPattern('Disk 91% full on db-7', 'disk # full on #', cost)
    await isPattern('  Restart \t Importer-2  ', 'restart #', cost)
    await isPattern('RESTART IMPORTER-2', 'restart #', cost)
    await isPattern('Move "a b" to "c 1"', 'move # to #', lumped)
    await judgeLaw(fc.integer({ min: 0, max: 99_999 }), (number) =>
      isPattern(`Restart worker-${number} again`, 'restart # again', cost),
    )
  })

  check('keeps apart what is not the same', { after: same }, async () => {
    if ((await patternOf('Move "a b" out of "c d"')) === 'move #') {
      misconception('What stands between two quoted names was taken for a part of them.')
    }
    await isPattern('Move "a b" out of "c d"', 'move # out of #', lumped)
    await isPattern('Restart importer', 'restart importer', lumped)
    await isPattern('Restart exporter', 'restart exporter', lumped)
    await isPattern('Rotate the key, then restart', 'rotate the key, then restart', lumped)
    await isPattern('A 5" disk', 'a # disk', lumped)
  })

  check('groups tickets by their pattern', { after: same }, async () => {
    const tickets = [
      makeTicket(9, { id: 'a', title: 'Restart importer-3', minutes: 20 }),
      makeTicket(3, { id: 'b', title: 'Disk 91% full', minutes: 30 }),
      makeTicket(1, { id: 'c', title: 'restart  IMPORTER-1', minutes: 25 }),
      makeTicket(5, { id: 'd', title: 'Access for ann@example.org', minutes: 30 }),
      makeTicket(4, { id: 'e', title: 'Restart importer-2', minutes: 5 }),
    ]
    const required = [
      { pattern: 'restart #', ids: 'c e a', minutes: 50 },
      { pattern: 'access for #', ids: 'd', minutes: 30 },
      { pattern: 'disk # full', ids: 'b', minutes: 30 },
    ]
    for (const [order, some] of [
      ['a b c d e', tickets],
      ['e d c b a', tickets.toReversed()],
    ] as const) {
      const groups = (await data(await groupTickets([...some]))).map((group) => ({
        pattern: group.pattern,
        ids: group.tickets.map(({ id }) => id).join(' '),
        minutes: group.minutes,
      }))
      judge(
        `Restarts a, c and e of 20, 25 and 5 minutes, a disk b and an access d of 30 each, in the order ${order}`,
        groups,
        required,
        'Whoever reads from the top, or from the oldest on, reads something else.',
      )
    }
    judge('No tickets', await data(await groupTickets([])), [], 'Work appears that nobody did.')
    const many = Array.from({ length: 4 }, (_, index) => makeTicket(index, { minutes: 1 }))
    const long = makeTicket(7, { title: 'Move the archive', minutes: 90, openedAt: middle + 7 * day })
    judge(
      'Four restarts of a minute, and one move of 90',
      (await data(await groupTickets([...many, long]))).map(({ pattern }) => pattern),
      ['move the archive', 'restart #'],
      'What is frequent stands above what takes long.',
    )
  })
}
