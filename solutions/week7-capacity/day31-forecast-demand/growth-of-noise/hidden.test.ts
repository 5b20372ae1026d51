import { candidate, check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { growthPercent } = candidate<typeof import('./solution.ts')>()

const judge = async (
  what: string,
  peaks: number[],
  days: number,
  required: number | null,
  cost: string,
): Promise<void> => {
  const given = await growthPercent(peaks, days)
  const isNear =
    required === null ? given === null : typeof given === 'number' && Math.abs(given - required) <= 0.1
  expect(
    isNear,
    `${what}, over ${days} days: you gave ${tell(given)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

const tell = (percent: number | null): string =>
  percent === null ? 'null' : `${Number(percent.toFixed(1))} %`

/** 100 on the first of so many days, and so much more on each. */
const steady = (count: number, step: number): number[] =>
  Array.from({ length: count }, (_, day) => 100 + step * day)

const grows = check('grows as the line does', async () => {
  const cost = 'The mail asks for servers that nobody needs, or for none.'
  const noisy = [110, 100, 130, 120, 150, 140, 110]
  await judge('Peaks of 110, 100, 130, 120, 150, 140, 110', noisy, 30, 80.214, cost)
  await judge('100 to 145, by 5 a day', steady(10, 5), 30, 103.448, cost)
  await judge('100 to 145, by 5 a day', steady(10, 5), 7, 24.138, cost)
  await judge(
    '200 to 110, by -10 a day',
    steady(10, -10).map((peak) => peak + 100),
    5,
    -45.455,
    cost,
  )
  await judge('100 on each of 8 days', steady(8, 0), 30, 0, cost)
})

check('stays calm when the last sample is odd', { after: grows }, async () => {
  const cost = 'One odd day decides what the mail says of the quarter.'
  const sale = [...steady(20, 2), 400]
  const ofSale = Number(await growthPercent(sale, 30))
  if ([42.857, 43.478].some((withoutLast) => Math.abs(ofSale - withoutLast) < 0.01)) {
    misconception(
      'The last sample is left out altogether, and on any other day it would have been a good one.',
    )
  }
  const deployed = [...steady(20, 2), 30]
  await judge('100 to 138, by 2 a day, then 30 during a deployment', deployed, 30, 14.229, cost)
  await judge('100 to 138, by 2 a day, then 0 in an outage', [...steady(20, 2), 0], 30, 4.737, cost)
  await judge('100 to 138, by 2 a day, then 400 in a sale', sale, 30, 86.651, cost)
})

check('has no growth of nothing', { after: grows }, async () => {
  const cost = 'There is no percentage of what is not above 0.'
  await judge('Peaks of 100, 40, 5, 1, and a line that is below 0 today', [100, 40, 5, 1], 30, null, cost)
  await judge('Nobody on each of 5 days', [0, 0, 0, 0, 0], 30, null, cost)
})
