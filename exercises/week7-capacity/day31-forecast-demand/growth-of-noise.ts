/*
 * "Checkout grows by 340 % in 30 days", says the weekly mail. Its job ran
 * during a deployment. The week before it said -12 %, at the end of a sale.
 *
 * growthPercent(peaks, days): three daily peaks or more, the last of today.
 * Growth of the least-squares line from today to `days` days later, in
 * percent of what the line has today, ± 0.1; null if that is not above 0.
 *
 * Done when:
 * - grows as the line does
 * - stays calm when the last sample is odd
 * - has no growth of nothing
 */
export function growthPercent(peaks: number[], days: number): number | null {
  const line = fit(peaks)
  const today = peaks.length - 1
  const now = peaks.at(-1)!
  if (now <= 0) return null
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
