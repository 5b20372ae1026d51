import { check, data, misconception } from '@firedrill/judge/testing'
import type { Report, ToilRecord, Window } from '../types.ts'
import { judge, judgeNumber, makeRecord, type Toil } from './judgements.ts'

const day = 86_400_000
const from = Date.parse('2026-02-01T00:00:00Z')
const to = from + 28 * day
const window: Window = { from, to, workedHours: 100 }

/** A record of so many minutes that began on a day of the window, from 0. */
const on = (
  at: number,
  category: ToilRecord['category'],
  minutes: number,
  isAutomatable = true,
): ToilRecord =>
  makeRecord({
    startedAt: from + at * day,
    recordedAt: from + at * day + 3_600_000,
    category,
    minutes,
    isAutomatable,
  })

const month = [
  on(1, 'manual-restart', 600),
  on(9, 'manual-restart', 300),
  on(2, 'ticket-handling', 900, false),
  on(3, 'log-analysis', 240),
  on(4, 'data-cleanup', 480),
  on(5, 'config-update', 480),
]

export const checkReport = ({ makeReport }: Toil): void => {
  const report = async (records: ToilRecord[], patch: Partial<Window> = {}): Promise<Report> => ({
    ...(await data(await makeReport(records, { ...window, ...patch }))),
  })

  const inWindow = check('counts what began in the window', async () => {
    const cost = 'Work is in two reports, or in none.'
    const all = await report(month)
    judgeNumber('Six records of 3,000 minutes: hours', all.hours, 50, cost)
    judgeNumber('2,100 minutes of them automatable: automatableHours', all.automatableHours, 35, cost)
    judgeNumber(
      '2,100 minutes at 120 an hour: savings',
      all.savings,
      4_200,
      'The case for automation has the price of all work.',
    )
    const edges = [
      makeRecord({ startedAt: from - 1, minutes: 1, recordedAt: from + 1 }),
      makeRecord({ startedAt: from, minutes: 20, recordedAt: from + 1 }),
      makeRecord({ startedAt: to - 1, minutes: 40, recordedAt: to + day }),
      makeRecord({ startedAt: to, minutes: 300 }),
    ]
    const { hours } = await report(edges)
    if (Math.abs(hours - 21 / 60) < 1e-9)
      misconception('Records were placed by the time at which they were written down.')
    judgeNumber(
      '20 minutes at the first moment, 40 at the last, others a millisecond before and at the end: hours',
      hours,
      1,
      cost,
    )
  })

  check('adds up hours by category', { after: inWindow }, async () => {
    const { byCategory } = await report(month)
    judge(
      'Six records of five categories: byCategory',
      { ...byCategory },
      {
        'manual-restart': 15,
        'ticket-handling': 15,
        'log-analysis': 4,
        'data-cleanup': 8,
        'config-update': 8,
      },
      'The planning looks at the wrong kind of work.',
    )
    judge(
      'No records: byCategory',
      { ...(await report([])).byCategory },
      {},
      'Kinds of work appear that nobody had.',
    )
  })

  check('names the three best targets', { after: inWindow }, async () => {
    const cost = 'The next quarter goes into something else than what costs most.'
    const targets = async (records: ToilRecord[]) => [...(await report(records)).topTargets]
    judge(
      'Automatable: restarts 15 h, cleanup and config 8 h each, logs 4 h; not: tickets 15 h: topTargets',
      await targets(month),
      ['manual-restart', 'config-update', 'data-cleanup'],
      cost,
    )
    judge(
      'The same records, in the opposite order: topTargets',
      await targets(month.toReversed()),
      ['manual-restart', 'config-update', 'data-cleanup'],
      cost,
    )
    judge('Restarts alone', await targets([month[0]]), ['manual-restart'], cost)
    judge('Tickets alone, not automatable', await targets([month[2]]), [], cost)
    judge(
      'One restart of 120 minutes, ten log searches of 10 minutes',
      await targets([
        on(1, 'manual-restart', 120),
        ...Array.from({ length: 10 }, () => on(2, 'log-analysis', 10)),
      ]),
      ['manual-restart', 'log-analysis'],
      cost,
    )
  })

  check('knows no share of nothing', { after: inWindow }, async () => {
    const half = 'Whether a team is over its cap is what the report is made for.'
    for (const [workedHours, share, isOverHalf] of [
      [200, 0.25, false],
      [100, 0.5, false],
      [99, 50 / 99, true],
      [50, 1, true],
    ] as const) {
      const found = await report(month, { workedHours })
      judgeNumber(`50 hours of ${workedHours}: share`, found.share, share, half)
      judge(`50 hours of ${workedHours}: isOverHalf`, found.isOverHalf, isOverHalf, half)
    }
    const all = await report(month)
    judgeNumber(
      '35 of 50 hours automatable: opportunity',
      all.opportunity,
      0.7,
      'What could be automated is not told.',
    )
    const none = await report([])
    const silence = 'A month without records looks like a month without toil.'
    judge('No records: opportunity', none.opportunity, undefined, silence)
    judgeNumber('No records, 100 hours worked: share', none.share, 0, 'No toil in a month of work is a fact.')
    const idle = await report([], { workedHours: 0 })
    judge('No hours worked: share', idle.share, undefined, silence)
    judge('No hours worked: isOverHalf', idle.isOverHalf, false, silence)
  })
}
