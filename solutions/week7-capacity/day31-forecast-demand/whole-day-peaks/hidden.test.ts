import { inspect, isDeepStrictEqual } from 'node:util'
import { candidate, check, data, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Peak, Sample } from './solution.ts'

const { dailyPeaks } = candidate<typeof import('./solution.ts')>()
const abroad = candidate<typeof import('./solution.ts')>({ env: { TZ: 'America/New_York' } })
const hourMs = 3_600_000

/** Two samples an hour on a day, 100 and 140; other hours as they are given. */
const makeDay = (day: string, hours: Record<number, number[]> = {}): Sample[] =>
  Array.from({ length: 24 }, (_, hour) => hour).flatMap((hour) =>
    (hours[hour] ?? [100, 140]).map((rate, index) => ({
      at: Date.parse(`${day}T00:00:00Z`) + hour * hourMs + index * 600_000,
      rate,
    })),
  )

const judge = async (
  what: string,
  samples: Sample[],
  now: string,
  required: Peak[],
  cost: string,
): Promise<void> => {
  const given = await data(await dailyPeaks(samples, Date.parse(now)))
  const rows = given.map(({ day, rate }) => ({ day, rate: Number(rate.toPrecision(9)) }))
  expect(
    isDeepStrictEqual(rows, required),
    `${what}: you gave ${tell(rows)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

const tell = (peaks: Peak[]): string => inspect(peaks, { breakLength: Number.POSITIVE_INFINITY })
/** One sample an hour, 100, and in the busiest hour another. */
const hourly = (rate: number, busiest: number): Record<number, number[]> =>
  Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [hour, [hour === busiest ? rate : 100]]))
const evening = { 19: [500, 300, 400], 20: [900, 100, 110], 21: [390, 420] }

const busiest = check('takes the mean of the busiest hour', async () => {
  const cost = 'What is planned for is not what the evening asks for.'
  await judge(
    'Three samples after 21:00, 390, 420 and 450, and 100 and 140 in each of the other hours',
    makeDay('2026-03-02', { 21: [390, 420, 450] }),
    '2026-03-03T09:00:00Z',
    [{ day: '2026-03-02', rate: 420 }],
    cost,
  )
  await judge(
    '500, 300, 400 after 19:00, 900, 100, 110 after 20:00, 390, 420 after 21:00',
    makeDay('2026-03-02', evening),
    '2026-03-03T00:00:01Z',
    [{ day: '2026-03-02', rate: 405 }],
    cost,
  )
  await judge(
    '600, then 300 at 23:10, and 500 in the hour after midnight',
    [...makeDay('2026-03-02', { 23: [600, 300] }), ...makeDay('2026-03-03', { 0: [500, 500] })],
    '2026-03-04T09:00:00Z',
    [
      { day: '2026-03-02', rate: 450 },
      { day: '2026-03-03', rate: 500 },
    ],
    cost,
  )
  await judge('No samples', [], '2026-03-03T09:00:00Z', [], 'Without samples there is no peak.')
})

check('takes days and hours in UTC', { after: busiest }, async () => {
  const samples = [...makeDay('2026-03-02', hourly(405, 20)), ...makeDay('2026-03-03', hourly(710, 2))]
  const given = await data(await abroad.dailyPeaks(samples, Date.parse('2026-03-04T09:00:00Z')))
  const required = [
    { day: '2026-03-02', rate: 405 },
    { day: '2026-03-03', rate: 710 },
  ]
  const rows = given.map(({ day, rate }) => ({ day, rate: Number(rate.toPrecision(9)) }))
  expect(
    isDeepStrictEqual(rows, required),
    `A sample an hour of 2 March, 405 after 20:00, and of 3 March, 710 after 02:00, 100 in other hours, on a machine in New York: you gave ${tell(rows)} (required: ${tell(required)}). Two machines make two plans of the same samples.`,
  ).toBe(true)
})

check('leaves out the day that is not over', { after: busiest }, async () => {
  const cost = 'The trend ends in a point that means nothing, or a day too early.'
  const whole = makeDay('2026-03-02', hourly(405, 20))
  const next = makeDay('2026-03-03', hourly(120, 20))
  const both = [...whole, ...next.slice(0, 10)]
  const peaks = [{ day: '2026-03-02', rate: 405 }]
  await judge('All of 2 March, and 3 March up to 10:00', both, '2026-03-03T10:00:00Z', peaks, cost)
  const late = [...whole, ...next]
  await judge(
    'All of 2 March, samples of each hour of 3 March, at 23:30',
    late,
    '2026-03-03T23:30:00Z',
    peaks,
    cost,
  )
  await judge(
    'Samples of each hour of 2 and 3 March, at 00:00 on 4 March',
    late,
    '2026-03-04T00:00:00Z',
    [...peaks, { day: '2026-03-03', rate: 120 }],
    '2 March and 3 March are both over.',
  )
})

check('leaves out a day with a gap', { after: busiest }, async () => {
  const cost = 'A day that nobody measured decides, or one that was measured does not.'
  const gap = makeDay('2026-03-03', { ...hourly(100, 20), 20: [] })
  const two = [...makeDay('2026-03-02', hourly(405, 20)), ...gap]
  if ((await dailyPeaks(gap, Date.parse('2026-03-05T09:00:00Z'))).length === 1) {
    misconception('The hour that is missing was the busiest, and the day counts without it.')
  }
  await judge(
    'All of 2 March, and 3 March without its hour from 20:00 on',
    two,
    '2026-03-05T09:00:00Z',
    [{ day: '2026-03-02', rate: 405 }],
    cost,
  )
  await judge(
    'One sample in each hour of 2 March, 24 in all',
    makeDay('2026-03-02', hourly(100, 20)),
    '2026-03-03T09:00:00Z',
    [{ day: '2026-03-02', rate: 100 }],
    'One sample is enough for an hour.',
  )
  await judge(
    'Three samples in each hour of 2 March up to 08:00, none later',
    makeDay(
      '2026-03-02',
      Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [hour, hour < 8 ? [80, 80, 80] : []])),
    ),
    '2026-03-03T09:00:00Z',
    [],
    cost,
  )
})

check('puts the days in order', { after: busiest }, async () => {
  const days = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']
  const samples = days.map((day, index) => makeDay(day, hourly(500 + index, 20)))
  await judge(
    'Four days from 27 February on, the third first and the second last',
    [2, 0, 3, 1].flatMap((index) => samples[index]),
    '2026-03-03T09:00:00Z',
    days.map((day, index) => ({ day, rate: 500 + index })),
    'A line through days in another order has another slope.',
  )
})
