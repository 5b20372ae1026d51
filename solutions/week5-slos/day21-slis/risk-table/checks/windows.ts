import { check, misconception } from '@firedrill/judge/testing'
import { judge, judgeRangeErrors, type Risk } from './judgements.ts'

const day = 86_400_000

export const checkWindows = ({ windowMs }: Risk, abroad: Risk): void => {
  const isLong = async (name: string, required: number, cost: string): Promise<void> =>
    judge(name, await windowMs(name), required, cost)

  const rolling = check('knows rolling windows', async () => {
    const cost = 'The budget belongs to another window than the objective.'
    await isLong('30d', 30 * day, cost)
    await isLong('1w', 7 * day, cost)
    await isLong('4w', 28 * day, cost)
    await isLong('24h', day, cost)
    await isLong('90m', 5_400_000, cost)
    await isLong('365d', 365 * day, cost)
  })

  check('knows the calendar', { after: rolling }, async () => {
    const cost = 'The month has another length than its budget.'
    if ((await windowMs('2026-02')) === (365 / 12) * day) misconception('A twelfth of a year is no month.')
    for (const [name, days] of [
      ['2026-02', 28],
      ['2028-02', 29],
      ['2100-02', 28],
      ['2026-03', 31],
      ['2026-12', 31],
      ['2026-04', 30],
    ] as const) {
      await isLong(name, days * day, cost)
    }
    const long = 'Quarters and years are not equally long, and the contract means this one.'
    for (const [name, days] of [
      ['2026-Q1', 90],
      ['2028-Q1', 91],
      ['2026-Q2', 91],
      ['2026-Q3', 92],
      ['2026-Q4', 92],
      ['2026', 365],
      ['2028', 366],
    ] as const) {
      await isLong(name, days * day, long)
    }
    for (const [name, days] of [
      ['2026-03', 31],
      ['2026-Q4', 92],
    ] as const) {
      const given = await abroad.windowMs(name)
      if (given !== days * day)
        misconception('Where clocks are put forward and back, months are not of whole days.')
      judge(
        `${name}, on a machine in New York`,
        given,
        days * day,
        'The same objective has another budget on another machine.',
      )
    }
  })

  check('refuses what is no window', { after: rolling }, () =>
    judgeRangeErrors(
      [
        '',
        '30',
        '0d',
        '-7d',
        '1.5d',
        'd',
        '30s',
        '2026-13',
        '2026-00',
        '2026-Q5',
        '2026-Q0',
        '26-02',
        '12026',
        'in 30d',
        '30days',
      ].map((name) => [`"${name}"`, async () => await windowMs(name)]),
      'A typing error becomes a window, and its budget a promise.',
    ),
  )
}
