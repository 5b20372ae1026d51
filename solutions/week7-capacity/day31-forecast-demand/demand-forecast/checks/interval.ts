import { check, data, misconception } from '@firedrill/judge/testing'
import type { Point } from '../types.ts'
import {
  dayMs,
  type Forecast,
  isNear,
  judgeFields,
  judgePrediction,
  judgeRangeError,
  makeDays,
  sunday,
} from './judgements.ts'

const peaks = makeDays([410, 433, 441, 472, 480, 509, 517, 540, 566, 571])
const usual = 'Ten daily peaks from 410 to 571'

export const checkInterval = ({ fitLine, predict, outlook }: Forecast): void => {
  const predictAt = async (x: number, level: number) =>
    await predict(await fitLine(peaks), sunday + x * dayMs, level)

  const bounds = check('gives the bounds of a new value', async () => {
    const cost = 'What is bought is enough less often than the plan says, or more often than was paid for.'
    const { high: upper } = await data(await predictAt(18, 0.95))
    for (const [half, sentence] of [
      [20.0714, 'Yours is how well the line is known. A single value scatters around it besides.'],
      [13.20861, 'Yours is the scatter around a line that is known for certain, however far away.'],
      [19.37576, 'Yours has the quantile at the level itself, and as much again lies below the interval.'],
      [20.42206, 'Yours has a quantile of the normal distribution, which needs a scatter that is known.'],
      [23.57079, 'Yours has as many degrees of freedom as there are points. Two of them went into the line.'],
      [23.21634, 'Yours has as many degrees of freedom as there are points. Two of them went into the line.'],
    ] as const) {
      if (isNear(upper, 742.5454545 + half, 0.02)) misconception(sentence)
    }
    for (const [x, level, value, low, high] of [
      [9, 0.95, 576.7818182, 561.4606565, 592.10298],
      [18, 0.95, 742.5454545, 718.5177917, 766.5731174],
      [18, 0.8, 742.5454545, 727.9911843, 757.0997247],
      [4.5, 0.95, 493.9, 480.046691, 507.753309],
      [18.5, 0.99, 751.7545455, 715.923086, 787.586005],
    ] as const) {
      await judgePrediction(
        `${usual}, ${x} days after the first, level ${level}`,
        predictAt(x, level),
        { value, low, high },
        cost,
      )
    }
    await judgePrediction(
      'Peaks of 10, 12, 14 and 16, 10 days after the first, level 0.95',
      predict(await fitLine(makeDays([10, 12, 14, 16])), sunday + 10 * dayMs, 0.95),
      { value: 30, low: 30, high: 30 },
      cost,
    )
  })

  const looks = check('looks ahead from the line', { after: bounds }, async () => {
    const cost = 'Whoever pays decides by these figures.'
    const required = {
      current: 576.7818182,
      predicted: 705.7090909,
      growth: 22.35286701,
      r2: 0.9907085682,
    }
    const bounded = { value: 705.7090909, low: 688.1973244, high: 723.2208574 }
    for (const [what, points] of [
      [usual, peaks],
      ['The ten peaks, latest first', peaks.toReversed()],
    ] as [string, Point[]][]) {
      const seven = { days: 7, level: 0.9 }
      await judgeFields(`${what}, 7 days ahead`, outlook(points, seven), required, cost)
      const { predicted: value, low, high } = await data(await outlook(points, seven))
      await judgePrediction(
        `${what}, 7 days ahead, level 0.9`,
        Promise.resolve({ value, low, high }),
        bounded,
        cost,
      )
    }
    await judgeFields(
      'Peaks of 50, 38, 30, 17, 9, 2 and -4, where the line is below 0, 3 days ahead',
      outlook(makeDays([50, 38, 30, 17, 9, 2, -4]), { days: 3, level: 0.95 }),
      { current: -7.035714286, predicted: -34.35714286, growth: undefined },
      'There is no percentage of what is not above 0.',
    )
    await judgeFields(
      'Nobody on each of 5 days, 3 days ahead',
      outlook(makeDays([0, 0, 0, 0, 0]), { days: 3, level: 0.95 }),
      { current: 0, predicted: 0, growth: undefined },
      'There is no percentage of what is not above 0.',
    )
  })

  check('looks no further than it has seen', { after: looks }, async () => {
    const cost = 'A forecast is given that nothing stands behind.'
    await judgeFields(
      `${usual}, 9 days ahead, as many as they span`,
      outlook(peaks, { days: 9, level: 0.9 }),
      { predicted: 742.5454545 },
      'What has been seen is enough for as many days.',
    )
    for (const days of [9.5, 90, 0, -1, Number.NaN]) {
      await judgeRangeError(
        `${usual}, ${days} days ahead`,
        async () => await outlook(peaks, { days, level: 0.9 }),
        cost,
      )
    }
    for (const level of [0, 1, 95, Number.NaN]) {
      await judgeRangeError(
        `${usual}, 7 days ahead, level ${level}`,
        async () => await outlook(peaks, { days: 7, level }),
        'What cannot be a chance becomes an interval.',
      )
    }
  })
}
