// fails: forecasts from what was known then | Three weeks of 100 a day, then one with 200 on Saturday, backtest of 7 days: you gave 3.45 % (required: 12.50 %). The error that is told has little to do with the errors to come.
export function backtest(values: number[], days: number): number {
  const known = values.slice(0, -days)
  const factors = weekFactors(known)
  const line = fit(known.map((value, day) => value / factors[day % 7]))
  const errors = values.map((value, day) => Math.abs(value - line(day) * factors[day % 7]))
  return sum(errors) / sum(values)
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
