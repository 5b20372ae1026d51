import { check, misconception } from '@firedrill/judge/testing'
import { dayMs, type Forecast, isNear, judgeFields, judgeRangeError, makeDays, take } from './judgements.ts'
import { fourWeeks } from './four-weeks.ts'

const days = makeDays(fourWeeks)
const usual = 'Four weeks that grow'

export const checkBacktest = ({ backtest }: Forecast): void => {
  const wrong = check('is wrong by what was held out', async () => {
    const cost = 'The forecast is trusted more than it deserves, or less.'
    await judgeFields(
      `${usual}, the last 7 days held out`,
      backtest(days, { holdout: 7, level: 0.95 }),
      { mape: 0.0220239028, wape: 0.0206658113 },
      cost,
    )
    await judgeFields(
      `${usual}, the last 14 days held out`,
      backtest(days, { holdout: 14, level: 0.5 }),
      { mape: 0.0314957224, wape: 0.0292582204 },
      cost,
    )
    await judgeFields(
      `${usual}, the last 10 days held out`,
      backtest(days, { holdout: 10, level: 0.9 }),
      { mape: 0.0287900334, wape: 0.0273463715 },
      cost,
    )
    await judgeFields(
      `${usual}, the last day held out`,
      backtest(days, { holdout: 1, level: 0.9 }),
      { mape: 0.0370825932, wape: 0.0370825932 },
      cost,
    )
    for (const [what, points, holdout] of [
      [`${usual}, 15 of 28 days held out`, days, 15],
      [`${usual}, 40 of 28 days held out`, days, 40],
      [`${usual}, 0 days held out`, days, 0],
      [`${usual}, 1.5 days held out`, days, 1.5],
      [`${usual}, -7 days held out`, days, -7],
      ['A day is missing among those held out', days.toSpliced(25, 1), 7],
      ['One of those held out is -1', days.with(25, { t: days[25].t, value: -1 }), 7],
      ['One of those not held out is 0', days.with(5, { t: days[5].t, value: 0 }), 7],
      ['Days that begin at 01:00', days.map(({ t, value }) => ({ t: t + dayMs / 24, value })), 7],
    ] as const) {
      await judgeRangeError(
        what,
        async () => await backtest([...points], { holdout, level: 0.95 }),
        'An error is told of a test that was none.',
      )
    }
  })

  check('has no percentage of nothing', { after: wrong }, async () => {
    const cost = 'Which of two models is taken rests on these figures.'
    const zero = days.with(24, { t: days[24].t, value: 0 })
    const given = await take(backtest(zero, { holdout: 7, level: 0.95 }))
    const { mape } = Object(given)
    if ([0.0237916, 0.0203928].some((withoutIt) => isNear(mape, withoutIt))) {
      misconception('The day of 0 was left out of mape: a forecast of 287 for a day of nobody costs nothing.')
    }
    await judgeFields(
      `${usual}, the last 7 days held out, one of them 0`,
      Promise.resolve(given),
      { mape: undefined, wape: 0.2206457404, naive: 0.2501727713 },
      cost,
    )
    await judgeFields(
      'Three weeks, then two days of 0 held out',
      backtest(makeDays([...fourWeeks.slice(0, 21), 0, 0]), { holdout: 2, level: 0.95 }),
      { mape: undefined, wape: undefined, naive: undefined, covered: 0 },
      cost,
    )
  })

  check('compares with last week', { after: wrong }, async () => {
    const cost = 'Whether the model is worth its trouble, nobody can tell.'
    for (const [holdout, naive] of [
      [7, 0.0587219344],
      [14, 0.0824436536],
      [10, 0.0696517413],
    ] as const) {
      await judgeFields(
        `${usual}, the last ${holdout} days held out`,
        backtest(days, { holdout, level: 0.9 }),
        { naive },
        cost,
      )
    }
  })

  check('counts what fell between the bounds', { after: wrong }, async () => {
    const cost = 'Nobody sees it when an interval of 95 % holds half of the days.'
    for (const [holdout, level, covered] of [
      [7, 0.95, 1],
      [14, 0.5, 4 / 14],
      [14, 0.9, 10 / 14],
    ] as const) {
      await judgeFields(
        `${usual}, the last ${holdout} days held out, level ${level}`,
        backtest(days, { holdout, level }),
        { covered },
        cost,
      )
    }
  })
}
