// fails: follows weekdays and growth | Four weeks of a shop, each 10 a day above the last, backtest of 7 days: you gave 16.44 % (required: 4.03 %). What the forecast knew is told as an error, or what it did not know is not.
export function backtest(values: number[], days: number): number {
  const known = values.slice(0, -days)
  const factors = weekFactors(known)
  const line = fit(known)
  const errors = values.map((value, day) => Math.abs(value - line(day)))
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
