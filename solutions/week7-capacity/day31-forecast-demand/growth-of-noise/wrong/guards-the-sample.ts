// fails: stays calm when the last sample is odd | 100 to 138, by 2 a day, then 0 in an outage, over 30 days: you gave null (required: 4.7 %). One odd day decides what the mail says of the quarter.
export function growthPercent(peaks: number[], days: number): number | null {
  const line = fit(peaks)
  const today = peaks.length - 1
  const now = line(today)
  if (peaks.at(-1)! <= 0) return null
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
