class Trend {
  readonly slope: number
  readonly mean: number

  constructor(private readonly peaks: number[]) {
    const middle = (peaks.length - 1) / 2
    this.mean = peaks.reduce((a, b) => a + b) / peaks.length
    // The sum of squared distances of 0 … n - 1 from their middle.
    const squares = (peaks.length * (peaks.length ** 2 - 1)) / 12
    this.slope = peaks.reduce((sum, peak, day) => sum + (day - middle) * peak, 0) / squares
  }

  on(day: number): number {
    return this.mean + this.slope * (day - (this.peaks.length - 1) / 2)
  }
}

export function growthPercent(peaks: number[], days: number): number | null {
  const trend = new Trend(peaks)
  const [now, then] = [trend.on(peaks.length - 1), trend.on(peaks.length - 1 + days)]
  if (!(now > 0)) return null
  return ((then - now) / now) * 100
}
