import { candidate, check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Sample } from './solution.ts'

const { growthPerDay } = candidate<typeof import('./solution.ts')>()
const midnight = Date.parse('2026-03-31T00:00:00Z')
const hourMs = 3_600_000

/** Samples of [hours since midnight, GB]. */
const read = (pairs: [number, number][]): Sample[] =>
  pairs.map(([hours, gigabytes]) => ({ at: midnight + hours * hourMs, gigabytes }))

/** One each ten minutes. */
const steady = (hours: number, perHour: number): [number, number][] =>
  Array.from({ length: hours * 6 + 1 }, (_, index) => [index / 6, 300 + (perHour * index) / 6])

const judge = async (
  what: string,
  samples: Sample[],
  required: number | null,
  cost: string,
): Promise<void> => {
  const given = await growthPerDay(samples)
  const isNear =
    required === null
      ? given === null
      : typeof given === 'number' && Math.abs(given - required) <= 0.001 * Math.abs(required) + 1e-9
  expect(
    isNear,
    `${what}: you gave ${given === null ? 'null' : Number(given.toPrecision(6))} GB a day (required: ${required === null ? 'null' : Number(required.toPrecision(6))}). ${cost}`,
  ).toBe(true)
}

const within = check('sees growth within a day', async () => {
  const cost = 'The warning comes when the disk is full, or on a quiet day.'
  await judge('2 GB an hour, six hours long', read(steady(6, 2)), 48, cost)
  await judge('5 GB an hour, for twenty minutes', read(steady(1, 5).slice(0, 3)), 120, cost)
  const minutes = Array.from({ length: 7 }, (_, minute): [number, number] => [minute / 60, 300 + minute / 30])
  await judge(
    '2 GB an hour, a sample a minute, for six minutes',
    read(minutes),
    48,
    'Six minutes have a slope, unless its digits are lost in larger numbers.',
  )
  await judge('-1 GB an hour, 23 hours long', read(steady(23, -1)), -24, cost)
})

check('weighs each sample by its time', { after: within }, async () => {
  const cost = 'The order comes too early or too late, depending on when samples were taken.'
  const bursts = read([
    [0, 100],
    [0.1, 100],
    [0.2, 100],
    [0.3, 100],
    [12, 112],
  ])
  if (Math.abs(((await growthPerDay(bursts)) ?? 0) - 345.6) < 0.1) {
    misconception('Each sample counts as ten minutes, whatever lies between two of them.')
  }
  await judge('2 GB an hour, 60 hours long, over the end of a month', read(steady(60, 2)), 48, cost)
  const uneven = read([
    [1, 100],
    [23, 130],
    [25, 131],
    [47, 190],
    [49, 193],
  ])
  await judge(
    '100 GB at 01:00, 130 at 23:00, 131 at 01:00, 190 at 23:00, 193 at 01:00',
    uneven,
    48.8615,
    cost,
  )
  await judge(
    '100 GB at 01:00, 130 at 23:00, 131 at 01:00, 190 at 23:00, 193 at 01:00, latest first',
    uneven.toReversed(),
    48.8615,
    cost,
  )
  await judge('100 GB four times within 18 minutes, 112 GB at noon', bursts, 24.293, cost)
})

check('has no growth without two moments', { after: within }, async () => {
  const cost = 'Who divides by no time at all has a number that means nothing.'
  await judge('No samples', [], null, cost)
  await judge('One sample', read([[3, 300]]), null, cost)
  await judge(
    'Two disks at the same moment',
    read([
      [3, 300],
      [3, 310],
    ]),
    null,
    cost,
  )
  await judge('300 GB, six hours long', read(steady(6, 0)), 0, 'A disk that stands still has a growth, of 0.')
})
