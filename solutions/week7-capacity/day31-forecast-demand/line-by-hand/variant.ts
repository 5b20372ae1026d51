/** Five points around a line, the last of them far off it. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const base = pick([400, 520, 650])
  const step = pick([40, 50, 60])
  const week = pick([9, 10, 12])
  const noise = pick([
    [12, -18, 24, 6, -40],
    [-14, 22, -6, -28, 44],
    [10, -24, -8, 30, -36],
  ])
  const peaks = noise.map((off, index) => base + step * (index + 1) + off)
  const [y1, y2, y3, y4, y5] = peaks as [number, number, number, number, number]
  const sum = (each: (peak: number, x: number) => number): number =>
    peaks.reduce((total, peak, index) => total + each(peak, index + 1), 0)
  const mean = sum((peak) => peak) / 5
  const slope = sum((peak, x) => (x - 3) * (peak - mean)) / 10
  const lineAt = (x: number): number => mean + slope * (x - 3)
  const answer = lineAt(week)
  return {
    values: { y1, y2, y3, y4, y5, week },
    answer,
    tolerance: 0.5,
    wrong: [
      {
        answer: y5 + ((y5 - y1) / 4) * (week - 5),
        sentence:
          'You joined the first point and the last. Whatever happened in those two weeks is the plan, three others have no say.',
      },
      {
        answer: y5 + slope * (week - 5),
        sentence:
          'The slope is right, and it begins at the last point. That week was off the line, and now all weeks to come are.',
      },
      {
        answer: mean + slope * week,
        sentence:
          'You added the slope to the mean from week 0 on. The mean belongs to week 3, so three weeks of growth are in it twice.',
      },
      {
        answer: slope * week,
        sentence: 'You left out the intercept. The service did not begin with nobody.',
      },
      {
        answer: (sum((peak, x) => peak * x) / 55) * week,
        sentence:
          'You made the line go through zero in week 0. Nothing says that the service had no users then.',
      },
      {
        answer: lineAt(week - 1),
        sentence: 'That is a week too early. Servers come a week after the users.',
      },
      {
        answer: lineAt(week + 1),
        sentence: 'That is a week too late. A week of growth is paid for that nobody asked about.',
      },
      {
        answer: y5 * (y5 / y1) ** ((week - 5) / 4),
        sentence: 'You compounded growth, and from two points only. The question asks for a straight line.',
      },
      { answer: mean, sentence: 'That is the mean of the five weeks. It knows nothing of growth.' },
    ],
    worked: `ȳ = ${mean.toFixed(1)} at x̄ = 3, the slope is ${(slope * 10).toFixed(0)} / 10 = ${slope.toFixed(1)} a week. ${mean.toFixed(1)} + ${slope.toFixed(1)} × ${week - 3} = ${answer.toFixed(1)}.`,
  }
}
