class Day {
  readonly sums = new Float64Array(24)
  readonly counts = new Uint32Array(24)

  constructor(readonly day: string) {}

  add(hour: number, rate: number): void {
    this.sums[hour] += rate
    this.counts[hour] += 1
  }

  get isWhole(): boolean {
    return this.counts.every((count) => count > 0)
  }

  get rate(): number {
    return this.sums.reduce((most, sum, hour) => Math.max(most, sum / this.counts[hour]), -Infinity)
  }
}

export function dailyPeaks(samples: { at: number; rate: number }[], now: number) {
  const days = new Map<string, Day>()
  const begun = new Date(now).setUTCHours(0, 0, 0, 0)
  for (const { at, rate } of samples) {
    if (at >= begun) continue
    const date = new Date(at)
    const name = date.toISOString().slice(0, 10)
    if (!days.has(name)) days.set(name, new Day(name))
    days.get(name)!.add(date.getUTCHours(), rate)
  }
  const whole = [...days.values()].filter(({ isWhole }) => isWhole)
  return whole.map(({ day, rate }) => ({ day, rate })).sort((a, b) => a.day.localeCompare(b.day))
}
