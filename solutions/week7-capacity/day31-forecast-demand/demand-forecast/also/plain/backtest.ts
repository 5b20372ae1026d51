import type { Backtest, Point } from './types.ts'
import { fitWeek, predictWeek, refuseUnlessDaily } from './week.ts'

export function backtest(points: Point[], trial: { holdout: number; level: number }): Backtest {
  const cut = points.length - trial.holdout
  if (!Number.isInteger(trial.holdout) || trial.holdout < 1 || cut < 14) throw new RangeError('holdout')
  refuseUnlessDaily(points)
  const week = fitWeek(points.slice(0, cut))
  let [off, offNaive, all, ratios, inside] = [0, 0, 0, 0, 0]
  for (let index = cut; index < points.length; index++) {
    const { t, value } = points[index]
    if (value < 0) throw new RangeError('value')
    let back = index
    while (back >= cut) back -= 7
    const forecast = predictWeek(week, t, trial.level)
    off += Math.abs(value - forecast.value)
    offNaive += Math.abs(value - points[back].value)
    all += value
    // Infinite, or no number, once a value is 0.
    ratios += Math.abs(value - forecast.value) / value
    if (value >= forecast.low && value <= forecast.high) inside++
  }
  return {
    mape: Number.isFinite(ratios) ? ratios / trial.holdout : undefined,
    wape: all > 0 ? off / all : undefined,
    naive: all > 0 ? offNaive / all : undefined,
    covered: inside / trial.holdout,
  }
}
