/** With days counted back from today, the intercept is what the line has today. */
export const growthPercent = (peaks: readonly number[], days: number) => {
  const n = peaks.length
  let [x, y, xy, xx] = [0, 0, 0, 0]
  peaks.forEach((peak, index) => {
    const ago = index - (n - 1)
    x += ago
    y += peak
    xy += ago * peak
    xx += ago ** 2
  })
  const slope = (n * xy - x * y) / (n * xx - x ** 2)
  const today = (y - slope * x) / n
  return today > 0 ? (100 * slope * days) / today : null
}
