/** A forecaster is made of what is known, and asked for what is not. */
class Forecaster {
  readonly #factors: number[] = []
  readonly #slope: number
  readonly #intercept: number

  constructor(known: readonly number[]) {
    const all = known.reduce((a, b) => a + b, 0) / known.length
    for (let weekday = 0; weekday < 7; weekday++) {
      let [total, count] = [0, 0]
      for (let day = weekday; day < known.length; day += 7) {
        total += known[day]
        count++
      }
      this.#factors.push(total / count / all)
    }
    const n = known.length
    let [x, y, xy, xx] = [0, 0, 0, 0]
    known.forEach((value, day) => {
      const level = value / this.#factors[day % 7]
      x += day
      y += level
      xy += day * level
      xx += day * day
    })
    this.#slope = (n * xy - x * y) / (n * xx - x * x)
    this.#intercept = (y - this.#slope * x) / n
  }

  on(day: number): number {
    return (this.#intercept + this.#slope * day) * this.#factors[day % 7]
  }
}

export function backtest(values: number[], days: number): number {
  const cut = values.length - days
  const forecaster = new Forecaster(values.slice(0, cut))
  let [off, all] = [0, 0]
  for (let day = cut; day < values.length; day++) {
    off += Math.abs(values[day] - forecaster.on(day))
    all += values[day]
  }
  return off / all
}
