import { check, data, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Point } from '../types.ts'
import {
  dayMs,
  type Forecast,
  isNear,
  judgeFields,
  judgePrediction,
  judgeRangeError,
  makeDays,
  rounded,
  sunday,
  tell,
} from './judgements.ts'
import { fourWeeks } from './four-weeks.ts'

const days = makeDays(fourWeeks)
const usual = 'Four weeks that grow, from Sunday on'

export const checkWeek = ({ fitWeek, predictWeek }: Forecast, abroad: Forecast): void => {
  const lineOf = async (points: Point[]): Promise<unknown> => (await fitWeek(points)).line

  const judgeFactors = async (
    what: string,
    points: Point[],
    required: number[],
    cost: string,
  ): Promise<void> => {
    const { factors } = await data(await fitWeek(points))
    expect(
      factors.length === 7 && factors.every((factor, weekday) => isNear(factor, required[weekday])),
      `${what}: you gave factors of ${tell(factors.map(rounded))} (required: ${tell(required.map(rounded))}, Sunday's first). ${cost}`,
    ).toBe(true)
  }

  const finds = check('finds the factors of the weekdays', async () => {
    const cost = 'The busiest day of each week is forecast as another day.'
    const shape = [0.5, 1, 1.25, 1.25, 1, 1.25, 0.75]
    const twoWeeks = [...shape, ...shape].map((factor) => 400 * factor)
    await judgeFactors('Two weeks alike, from Sunday on', makeDays(twoWeeks), shape, cost)
    await judgeFactors(
      'Two weeks alike, from Wednesday on',
      makeDays([...twoWeeks.slice(3), ...twoWeeks.slice(0, 3)], 3),
      shape,
      cost,
    )
    const there = await data(await abroad.fitWeek(makeDays(twoWeeks)))
    if (isNear(there.factors[6], shape[0]) && isNear(there.factors[0], shape[1])) {
      misconception('In New York it is still the evening before, and yours are the weekdays of the machine.')
    }
    expect(
      there.factors.every((factor, weekday) => isNear(factor, shape[weekday])),
      `Two weeks alike, from Sunday on, on a machine in New York: you gave factors of ${tell(there.factors.map(rounded))} (required: ${tell(shape)}, Sunday's first). ${cost}`,
    ).toBe(true)
    const { factors } = await data(await fitWeek(days))
    const plain = shareOfMean(fourWeeks)
    if (factors.length === 7 && factors.every((factor, weekday) => isNear(factor, plain[weekday], 1e-4))) {
      misconception('Growth is in your factors: Saturdays come after Sundays, so they look larger.')
    }
    await judgeFactors(
      usual,
      days,
      [0.7164100085, 1.0741948364, 1.1918965875, 1.1641563913, 1.1045717071, 1.0400303911, 0.708740078],
      cost,
    )
    await judgeFactors(
      '17 days that grow, from Wednesday on',
      days.slice(3, 20),
      [0.7105334084, 1.0746299367, 1.1861300342, 1.166431957, 1.1100267026, 1.0356604672, 0.716587494],
      cost,
    )
  })

  const predicts = check('predicts with trend and weekday', { after: finds }, async () => {
    const cost = 'What is bought for that day is bought by this.'
    const week = await fitWeek(days)
    await judgeFields(
      `${usual}: the line`,
      Promise.resolve(week.line),
      {
        origin: sunday,
        n: 28,
        slope: 1.938871855,
        intercept: 200.9694714,
        residualError: 4.296064117,
        r2: 0.9346947776,
      },
      cost,
    )
    for (const [what, later, level, value, low, high] of [
      ['Tuesday, 31 March', 30, 0.95, 308.8628696, 297.4066178, 320.3191215],
      ['Saturday, 4 April', 34, 0.8, 189.1564293, 184.6519375, 193.6609212],
      ['Sunday, 5 April', 35, 0.95, 192.5924928, 185.4106454, 199.7743402],
    ] as const) {
      await judgePrediction(
        `${usual}: ${what}, level ${level}`,
        predictWeek(week, sunday + later * dayMs, level),
        { value, low, high },
        cost,
      )
    }
    const half = (1.938871855 * 1.1918965875) / 2
    const noon = await data(await predictWeek(week, sunday + 30.5 * dayMs, 0.95))
    expect(
      isNear(noon.value, 308.8628696 + half),
      `${usual}: Tuesday, 31 March, at noon: you gave ${tell(rounded(noon.value))} (required: ${tell(rounded(308.8628696 + half))}). ${cost}`,
    ).toBe(true)
  })

  check('refuses what is no whole series', { after: predicts }, async () => {
    const cost = 'What is no series of days, or has nothing in it, gets factors.'
    const changed = (index: number, change: Partial<Point>): Point[] =>
      days.with(index, { ...days[index], ...change })
    for (const [what, points] of [
      ['13 days', days.slice(0, 13)],
      ['No days', []],
      ['27 days, the tenth is missing', days.toSpliced(9, 1)],
      ['28 days, the tenth of them twice', days.toSpliced(9, 0, days[9])],
      ['28 days, the latest first', days.toReversed()],
      ['28 days, each at 01:00', days.map(({ t, value }) => ({ t: t + dayMs / 24, value }))],
      ['28 days, with a value of 0', changed(20, { value: 0 })],
      ['28 days, with a value of -5', changed(3, { value: -5 })],
      ['28 days, with a value of NaN', changed(27, { value: Number.NaN })],
    ] as const) {
      await judgeRangeError(what, async () => await fitWeek([...points]), cost)
    }
    await judgeFields('14 days', lineOf(days.slice(0, 14)), { n: 14 }, 'Two weeks are enough.')
  })
}

/** The mean of each weekday by the mean of all, which is not what the task asks for. */
const shareOfMean = (values: number[]): number[] => {
  const mean = (some: number[]): number => some.reduce((sum, value) => sum + value, 0) / some.length
  return Array.from(
    { length: 7 },
    (_value, weekday) => mean(values.filter((_, day) => day % 7 === weekday)) / mean(values),
  )
}
