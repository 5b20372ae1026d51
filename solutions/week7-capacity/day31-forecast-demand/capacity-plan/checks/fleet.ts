import { check, misconception } from '@firedrill/judge/testing'
import { judge, judgeRangeErrors, makeForecast, type Plan, take } from './judgements.ts'

/** From 2 March on; the greatest day is neither the first nor the last. */
const forecast = makeForecast(
  '2026-03-02',
  [2_260, 2_310, 2_360, 2_390, 2_450, 2_550, 2_950, 2_470, 2_580, 3_050, 2_480],
)
const shown =
  'Highs of 2260, 2310, 2360, 2390, 2450, 2550, 2950, 2470, 2580, 3050, 2480 from 2 March on, 500 for each server, used up to 0.6'
const usual = { servers: 10, perServer: 500, use: 0.6, spare: 2, leadDays: 3, today: '2026-03-01' }

export const checkFleet = ({ planFleet }: Plan): void => {
  const plans = check('plans with those that are up', async () => {
    const cost = 'The day on which two are down is the day the plan was made for.'
    const all = Object(await take(planFleet(forecast, usual)))
    if (all.carries === 3_000) misconception('All servers are up in your sum. Two of them may be down.')
    for (const [what, patch, required] of [
      [
        '10 servers, 2 down, lead time 3 days',
        {},
        { carries: 2_400, order: { kind: 'order', runsOut: '2026-03-06', orderBy: '2026-03-03' }, add: 3 },
      ],
      [
        '10 servers, none down, lead time 3 days',
        { spare: 0 },
        { carries: 3_000, order: { kind: 'order', runsOut: '2026-03-11', orderBy: '2026-03-08' }, add: 1 },
      ],
      [
        '11 servers, 2 down, lead time 12 days',
        { servers: 11, leadDays: 12 },
        { carries: 2_700, order: { kind: 'late', runsOut: '2026-03-08', daysLate: 5 }, add: 2 },
      ],
      [
        'no server yet, 2 down, lead time 3 days',
        { servers: 0 },
        { carries: 0, order: { kind: 'late', runsOut: '2026-03-02', daysLate: 2 }, add: 13 },
      ],
      [
        '1 server, 2 down, lead time 0 days',
        { servers: 1, leadDays: 0 },
        { carries: 0, order: { kind: 'order', runsOut: '2026-03-02', orderBy: '2026-03-02' }, add: 12 },
      ],
    ] as const) {
      await judge(`${shown}; ${what}`, planFleet(forecast, { ...usual, ...patch }), required, cost)
    }
  })

  check('adds what the greatest day needs', { after: plans }, async () => {
    const cost = 'What arrives is enough for another day, or stands idle.'
    for (const [what, patch, required] of [
      [
        '13 servers, 2 down, lead time 3 days',
        { servers: 13 },
        { carries: 3_300, order: { kind: 'enough', until: '2026-03-12' }, add: 0 },
      ],
      [
        '20 servers, 2 down, lead time 30 days',
        { servers: 20, leadDays: 30 },
        { carries: 5_400, order: { kind: 'too short', missingDays: 19 }, add: 0 },
      ],
      [
        '12 servers, 2 down, lead time 3 days',
        { servers: 12 },
        { carries: 3_000, order: { kind: 'order', runsOut: '2026-03-11', orderBy: '2026-03-08' }, add: 1 },
      ],
    ] as const) {
      await judge(`${shown}; ${what}`, planFleet(forecast, { ...usual, ...patch }), required, cost)
    }
    await judge(
      'A high of 1960 on 2 March, 400 for each server, used up to 0.7; 9 servers, 2 down, lead time 0 days',
      planFleet(makeForecast('2026-03-02', [1_960]), {
        servers: 9,
        perServer: 400,
        use: 0.7,
        spare: 2,
        leadDays: 0,
        today: '2026-03-01',
      }),
      { carries: 1_960, order: { kind: 'enough', until: '2026-03-02' }, add: 0 },
      cost,
    )
    await judgeRangeErrors(
      [
        ['A forecast without a day', async () => await planFleet([], usual)],
        ['A use of 60', async () => await planFleet(forecast, { ...usual, use: 60 })],
        ['-3 servers', async () => await planFleet(forecast, { ...usual, servers: -3 })],
        ['2.5 spares', async () => await planFleet(forecast, { ...usual, spare: 2.5 })],
        ['A lead time of -1 days', async () => await planFleet(forecast, { ...usual, leadDays: -1 })],
      ],
      'What cannot be becomes an order.',
    )
  })
}
