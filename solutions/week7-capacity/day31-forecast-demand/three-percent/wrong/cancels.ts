// fails: forecasts from what was known then | Four weeks of 100 a day, then two without weekends to speak of, backtest of 14 days: you gave 9.38 % (required: 40.63 %). The error that is told has little to do with the errors to come.
export function backtest(values: number[], days: number): number {
  const known = values.slice(0, -days)
  const factors = weekFactors(known)
  const line = fit(known.map((value, day) => value / factors[day % 7]))
  const errors = values.map((value, day) => value - line(day) * factors[day % 7])
  return Math.abs(sum(errors.slice(-days))) / sum(values.slice(-days))
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
