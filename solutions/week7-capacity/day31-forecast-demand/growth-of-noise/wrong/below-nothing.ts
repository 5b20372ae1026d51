// fails: has no growth of nothing | Peaks of 100, 40, 5, 1, and a line that is below 0 today, over 30 days: you gave 7488.7 % (required: null). There is no percentage of what is not above 0.
export function growthPercent(peaks: number[], days: number): number | null {
  const line = fit(peaks)
  const today = peaks.length - 1
  const now = line(today)
  if (now === 0) return null
  return (line(today + days) / now - 1) * 100
}

const fit = (ys: number[]): ((x: number) => number) => {
  const meanX = (ys.length - 1) / 2
  const meanY = ys.reduce((sum, y) => sum + y, 0) / ys.length
  let [sumXY, sumXX] = [0, 0]
  for (const [x, y] of ys.entries()) {
    sumXY += (x - meanX) * (y - meanY)
    sumXX += (x - meanX) ** 2
  }
  return (x) => meanY + (sumXY / sumXX) * (x - meanX)
}
