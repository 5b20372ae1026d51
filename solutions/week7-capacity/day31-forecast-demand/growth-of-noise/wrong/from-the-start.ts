// fails: grows as the line does | Peaks of 110, 100, 130, 120, 150, 140, 110, over 30 days: you gave 114.6 % (required: 80.2 %). The mail asks for servers that nobody needs, or for none.
export function growthPercent(peaks: number[], days: number): number | null {
  const line = fit(peaks)
  const today = peaks.length - 1
  const now = line(today)
  if (now <= 0) return null
  return (line(today + days) / line(0) - 1) * 100
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
