import { candidate, check } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { backtest } = candidate<typeof import('./solution.ts')>()

const judge = async (
  what: string,
  values: number[],
  days: number,
  required: number,
  cost: string,
): Promise<void> => {
  const given = await backtest(values, days)
  expect(
    Math.abs(given - required) <= 0.0001,
    `${what}, backtest of ${days} days: you gave ${percent(given)} (required: ${percent(required)}). ${cost}`,
  ).toBe(true)
}

const percent = (ratio: number): string => `${(100 * ratio).toFixed(2)} %`

/** So many weeks of one shape, each a number higher than the one before. */
const weeks = (count: number, shape: number[], step = 0): number[] =>
  Array.from({ length: count }, (_, week) => shape.map((value) => value + step * week)).flat()

const flat = [100, 100, 100, 100, 100, 100, 100]
const shop = [80, 90, 100, 100, 110, 160, 130]

const known = check('forecasts from what was known then', async () => {
  const cost = 'The error that is told has little to do with the errors to come.'
  await judge(
    'Three weeks of 100 a day, then one with 200 on Saturday',
    [...weeks(3, flat), 100, 100, 100, 100, 100, 200, 100],
    7,
    0.125,
    cost,
  )
  await judge(
    'Three weeks of 100 a day, then one of 150 a day',
    [...weeks(3, flat), ...flat.map(() => 150)],
    7,
    1 / 3,
    cost,
  )
  await judge(
    'Four weeks of 100 a day, then two without weekends to speak of',
    [...weeks(4, flat), ...weeks(2, [120, 120, 120, 120, 120, 20, 20])],
    14,
    260 / 640,
    cost,
  )
})

check('follows weekdays and growth', { after: known }, async () => {
  const cost = 'What the forecast knew is told as an error, or what it did not know is not.'
  await judge('Four weeks of a shop, each 10 a day above the last', weeks(4, shop, 10), 7, 0.040295, cost)
  await judge('Six weeks of a shop, each 10 a day above the last', weeks(6, shop, 10), 14, 0.046458, cost)
  await judge(
    'Six weeks of a shop, each 10 a day below the last',
    weeks(6, shop, 10).toReversed(),
    14,
    0.025761,
    cost,
  )
})

check('finds nothing wrong where all weeks are alike', { after: known }, async () => {
  const cost = 'A perfect forecast has an error.'
  await judge('Five weeks of a shop, all alike', weeks(5, shop), 7, 0, cost)
  await judge('Five weeks of a shop, all alike', weeks(5, shop), 14, 0, cost)
})
