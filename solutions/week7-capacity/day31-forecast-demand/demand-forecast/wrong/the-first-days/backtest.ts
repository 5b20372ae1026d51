// fails: is wrong by what was held out | Four weeks that grow, the last 7 days held out: you gave { mape: 0.0207114, wape: 0.02146097 } (required: { mape: 0.0220239, wape: 0.02066581 }). The forecast is trusted more than it deserves, or less.
import type { Backtest, Point } from './types.ts'
import { fitWeek, predictWeek, refuseUnlessDaily } from './week.ts'

export function backtest(points: Point[], { holdout, level }: { holdout: number; level: number }): Backtest {
  refuseUnlessDaily(points)
  if (!(Number.isInteger(holdout) && holdout >= 1)) throw new RangeError(`${holdout} points held out`)
  const cut = points.length - holdout
  const [known, held] = [points.slice(holdout), points.slice(0, Math.min(holdout, points.length))]
  if (held.some(({ value }) => value < 0)) throw new RangeError('a value below 0')
  const week = fitWeek(known)
  const actual = held.map(({ value }) => value)
  const forecasts = held.map(({ t }) => predictWeek(week, t, level))
  const values = forecasts.map(({ value }) => value)
  const ofLastWeek = held.map((_, index) => known[cut - 7 + (index % 7)].value)
  return {
    mape: actual.includes(0)
      ? undefined
      : mean(errors(actual, values).map((error, index) => error / actual[index])),
    wape: wape(actual, values),
    naive: wape(actual, ofLastWeek),
    covered: mean(
      forecasts.map(({ low, high }, index) => Number(low <= actual[index] && actual[index] <= high)),
    ),
  }
}

const errors = (actual: number[], forecasts: number[]): number[] =>
  actual.map((value, index) => Math.abs(value - forecasts[index]))

const wape = (actual: number[], forecasts: number[]): number | undefined =>
  sum(actual) === 0 ? undefined : sum(errors(actual, forecasts)) / sum(actual)

const mean = (values: number[]): number => sum(values) / values.length

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
