import type { Line, Point } from './types.ts'

/** Keeps running sums and computes the rest when it is asked for. */
class LeastSquares implements Line {
  readonly origin: number
  readonly n: number
  readonly #xs: number[]
  readonly #ys: number[]

  constructor(points: Point[]) {
    this.n = points.length
    this.origin = points.reduce((least, { t }) => Math.min(least, t), Infinity)
    this.#xs = points.map(({ t }) => (t - this.origin) / (24 * 3600 * 1000))
    this.#ys = points.map(({ value }) => value)
    if (this.n < 3) throw new RangeError('less than three points')
    if (new Set(this.#xs).size < 2) throw new RangeError('a single time')
  }

  #product(some: number[], others: number[]): number {
    const [mean, otherMean] = [average(some), average(others)]
    return some.reduce((total, one, index) => total + (one - mean) * (others[index] - otherMean), 0)
  }

  get meanX() {
    return average(this.#xs)
  }

  get sxx() {
    return this.#product(this.#xs, this.#xs)
  }

  get slope() {
    return this.#product(this.#xs, this.#ys) / this.sxx
  }

  get intercept() {
    return average(this.#ys) - this.slope * this.meanX
  }

  get #unexplained() {
    const { slope, intercept } = this
    return this.#xs.reduce((total, x, index) => total + (this.#ys[index] - (intercept + slope * x)) ** 2, 0)
  }

  get residualError() {
    return (this.#unexplained / (this.n - 2)) ** 0.5
  }

  get r2() {
    if (Math.max(...this.#ys) === Math.min(...this.#ys)) return undefined
    return 1 - this.#unexplained / this.#product(this.#ys, this.#ys)
  }
}

const average = (values: number[]): number => values.reduce((a, b) => a + b) / values.length

export const fitLine = (points: Point[]): Line => new LeastSquares(points)

export function valueAt({ origin, slope, intercept }: Line, t: number): number {
  return intercept + (slope * (t - origin)) / 86_400_000
}
