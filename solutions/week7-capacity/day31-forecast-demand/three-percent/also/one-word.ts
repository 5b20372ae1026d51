export const backtest = (values: readonly number[], days: number): number => {
  const [known, held] = [values.slice(0, values.length - days), values.slice(values.length - days)]
  const mean = (list: readonly number[]) => list.reduce((total, value) => total + value) / list.length
  const factors = [0, 1, 2, 3, 4, 5, 6].map(
    (weekday) => mean(known.filter((_, day) => day % 7 === weekday)) / mean(known),
  )
  const levels = known.map((value, day) => value / factors[day % 7])
  const middle = (known.length - 1) / 2
  const slope =
    levels.reduce((total, level, day) => total + (day - middle) * level, 0) /
    levels.reduce((total, _, day) => total + (day - middle) ** 2, 0)
  const forecasts = held.map(
    (_, index) => (mean(levels) + slope * (known.length + index - middle)) * factors[index % 7],
  )
  return mean(held.map((value, index) => Math.abs(value - forecasts[index]))) / mean(held)
}
