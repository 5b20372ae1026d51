import type { Backtest, Point } from './types.ts'

export function backtest(points: Point[], trial: { holdout: number; level: number }): Backtest {
  return { mape: Number.NaN, wape: Number.NaN, naive: Number.NaN, covered: Number.NaN }
}
