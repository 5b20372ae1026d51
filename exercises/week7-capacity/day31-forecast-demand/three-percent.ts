/*
 * The backtest says 3 %. Each month the forecast is off by 20 %.
 *
 * backtest(values, days): how wrong was the forecast made `days` days ago?
 * Weekday factors: the mean of a weekday over that of all. Values over
 * factors give the least-squares line, line times factor the forecast. Error:
 * sum of absolute errors over sum of values, ± 0.0001. Values are daily,
 * above 0, in whole weeks; `days`: 7 or 14, leaving 21+.
 *
 * Done when:
 * - forecasts from what was known then
 * - follows weekdays and growth
 * - finds nothing wrong where all weeks are alike
 */
export function backtest(values: number[], days: number): number {
  const factors = weekFactors(values)
  const known = values.slice(0, -days)
  const line = fit(known.map((value, day) => value / factors[day % 7]))
  const errors = values.map((value, day) => Math.abs(value - line(day) * factors[day % 7]))
  return sum(errors.slice(-days)) / sum(values.slice(-days))
}

const weekFactors = (values: number[]): number[] =>
  Array.from({ length: 7 }, (_day, weekday) => {
    const own = values.filter((_, day) => day % 7 === weekday)
    return sum(own) / own.length / (sum(values) / values.length)
  })

const fit = (ys: number[]): ((x: number) => number) => {
  const [meanX, meanY] = [(ys.length - 1) / 2, sum(ys) / ys.length]
  const slope = sum(ys.map((y, x) => (x - meanX) * (y - meanY))) / sum(ys.map((_, x) => (x - meanX) ** 2))
  return (x) => meanY + slope * (x - meanX)
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
