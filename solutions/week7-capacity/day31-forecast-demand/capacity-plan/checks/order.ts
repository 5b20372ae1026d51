import { isDeepStrictEqual } from 'node:util'
import { check, misconception } from '@firedrill/judge/testing'
import { judge, judgeRangeErrors, makeForecast, type Plan, take } from './judgements.ts'

const today = '2026-02-27'
/** Weekly peaks on Saturdays that grow, from 28 February on; 1,010 on 7 March, 1,060 on 14 March. */
const weekly = makeForecast(
  '2026-02-28',
  [
    960, 700, 800, 800, 800, 820, 850, 1_010, 740, 840, 840, 840, 860, 890, 1_060, 780, 880, 880, 880, 900,
    930, 1_110,
  ],
)
const shown =
  'High 960 on Saturday, 28 February, 1,010 on 7 March, 1,060 on 14 March, lower in between, up to 21 March'

export const checkOrder = (
  { planOrder }: Plan,
  { newYork, auckland }: Record<'newYork' | 'auckland', Plan>,
): void => {
  const names = check('names the last day to order', async () => {
    const cost = 'The order goes out too late, or money is bound for weeks.'
    const usual = { capacity: 1_000, leadDays: 5, today }
    const given = Object(await take(planOrder(weekly, usual)))
    if (given.runsOut === '2026-03-21') {
      misconception(
        'Yours is the day after which it never fits again. Users have been waiting since the first one.',
      )
    }
    await judge(
      `${shown}; capacity 1,000, lead time 5 days, today 27 February`,
      planOrder(weekly, usual),
      { kind: 'order', runsOut: '2026-03-07', orderBy: '2026-03-02' },
      cost,
    )
    await judge(
      `${shown}; capacity 1,010, lead time 14 days, today 27 February`,
      planOrder(weekly, { capacity: 1_010, leadDays: 14, today }),
      { kind: 'order', runsOut: '2026-03-14', orderBy: '2026-02-28' },
      cost,
    )
    await judge(
      `${shown}; capacity 1,010, lead time 15 days, today 27 February`,
      planOrder(weekly, { capacity: 1_010, leadDays: 15, today }),
      { kind: 'order', runsOut: '2026-03-14', orderBy: '2026-02-27' },
      cost,
    )
    await judge(
      `${shown}; capacity 950, no lead time, today 27 February`,
      planOrder(weekly, { capacity: 950, leadDays: 0, today }),
      { kind: 'order', runsOut: '2026-02-28', orderBy: '2026-02-28' },
      cost,
    )
    await judge(
      '40 days from 1 February 2028 on, above capacity on 10 March, lead time 12 days',
      planOrder(makeForecast('2028-02-01', [...Array<number>(38).fill(5), 7, 5]), {
        capacity: 6,
        leadDays: 12,
        today: '2028-01-31',
      }),
      { kind: 'order', runsOut: '2028-03-10', orderBy: '2028-02-27' },
      cost,
    )
  })

  check('counts days of the calendar, wherever it runs', { after: names }, async () => {
    const cost = 'The same plan has another date on another machine.'
    const spring = { capacity: 1_010, leadDays: 14, today }
    const overSpring = { kind: 'order', runsOut: '2026-03-14', orderBy: '2026-02-28' }
    const inSpring = `${shown}; capacity 1,010, lead time 14 days, today 27 February`
    const autumn = makeForecast('2026-10-17', [...Array<number>(19).fill(5), 7, 5])
    for (const [what, abroad, forecast, terms, required] of [
      [`${inSpring}, on a machine in New York`, newYork, weekly, spring, overSpring],
      [
        '21 days from 17 October 2026 on, above capacity on 5 November, lead time 14 days, on a machine in New York',
        newYork,
        autumn,
        { capacity: 6, leadDays: 14, today: '2026-10-16' },
        { kind: 'order', runsOut: '2026-11-05', orderBy: '2026-10-22' },
      ],
      [`${inSpring}, on a machine in Auckland`, auckland, weekly, spring, overSpring],
    ] as const) {
      const there = await take(abroad.planOrder(forecast, terms))
      const here = await take(planOrder(forecast, terms))
      if (!isDeepStrictEqual(there, required) && isDeepStrictEqual(here, required)) {
        misconception(
          'On a machine in UTC yours is right. Somewhere a day goes through the local time of the machine, as with setDate, getDate or new Date(year, month, day).',
        )
      }
      await judge(what, abroad.planOrder(forecast, terms), required, cost)
    }
  })

  check('tells that it is too late', { after: names }, async () => {
    const cost = 'How late it is decides what else can be done.'
    await judge(
      `${shown}; capacity 1,000, lead time 9 days, today 27 February`,
      planOrder(weekly, { capacity: 1_000, leadDays: 9, today }),
      { kind: 'late', runsOut: '2026-03-07', daysLate: 1 },
      cost,
    )
    await judge(
      `${shown}; capacity 900, lead time 90 days, today 27 February`,
      planOrder(weekly, { capacity: 900, leadDays: 90, today }),
      { kind: 'late', runsOut: '2026-02-28', daysLate: 89 },
      cost,
    )
  })

  check('tells enough from not knowing', { after: names }, async () => {
    const cost = 'Nobody can tell whether there is still time to wait.'
    for (const [leadDays, required] of [
      [5, { kind: 'enough', until: '2026-03-21' }],
      [22, { kind: 'enough', until: '2026-03-21' }],
      [23, { kind: 'too short', missingDays: 1 }],
      [60, { kind: 'too short', missingDays: 38 }],
    ] as const) {
      await judge(
        `22 days of forecast, never above capacity, lead time ${leadDays} days`,
        planOrder(weekly, { capacity: 2_000, leadDays, today }),
        required,
        cost,
      )
    }
    const full = 7 * 400 * 0.7
    for (const [high, capacity, told, required] of [
      [1_960, full, `7 × 400 × 0.7, which is ${full} to a computer`, { kind: 'enough', until: '2026-03-02' }],
      [
        1_960.000_02,
        full,
        `7 × 400 × 0.7, which is ${full} to a computer`,
        { kind: 'order', runsOut: '2026-02-28', orderBy: '2026-02-28' },
      ],
      [0, 0, '0', { kind: 'enough', until: '2026-03-02' }],
    ] as const) {
      await judge(
        `${high} on each of 3 days, capacity ${told}, no lead time`,
        planOrder(makeForecast('2026-02-28', [high, high, high]), { capacity, leadDays: 0, today }),
        required,
        'An order goes out for nothing, or a lack of room sends none.',
      )
    }
    const terms = { capacity: 1_000, leadDays: 5, today }
    const march = makeForecast('2026-03-02', [5, 5, 5])
    await judgeRangeErrors(
      [
        ['A forecast without a day', async () => await planOrder([], terms)],
        ['A forecast from the day after tomorrow on', async () => await planOrder(weekly.slice(1), terms)],
        ['A forecast that begins today', async () => await planOrder(makeForecast(today, [5, 5, 5]), terms)],
        ['A forecast without its fourth day', async () => await planOrder(weekly.toSpliced(3, 1), terms)],
        ['A lead time of -1 days', async () => await planOrder(weekly, { ...terms, leadDays: -1 })],
        ['A lead time of 2.5 days', async () => await planOrder(weekly, { ...terms, leadDays: 2.5 })],
        [
          'Today "2026-02-29", and a forecast from 2 March on',
          async () => await planOrder(march, { ...terms, today: '2026-02-29' }),
        ],
        [
          'Today "2026-3-1", and a forecast from 2 March on',
          async () => await planOrder(march, { ...terms, today: '2026-3-1' }),
        ],
        [
          'A forecast with "2026-02-29" for 1 March',
          async () =>
            await planOrder([{ day: '2026-02-29', high: 5 }, ...march], { ...terms, today: '2026-02-28' }),
        ],
        [
          'A high of NaN',
          async () => await planOrder(weekly.with(3, { day: '2026-03-03', high: Number.NaN }), terms),
        ],
        ['A capacity of NaN', async () => await planOrder(weekly, { ...terms, capacity: Number.NaN })],
        ['A capacity of -1', async () => await planOrder(weekly, { ...terms, capacity: -1 })],
        [
          'An endless capacity',
          async () => await planOrder(weekly, { ...terms, capacity: Number.POSITIVE_INFINITY }),
        ],
      ],
      'What cannot be gets an answer.',
    )
  })
}
