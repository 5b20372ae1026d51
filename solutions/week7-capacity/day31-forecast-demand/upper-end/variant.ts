/** The upper end of a prediction interval for a line, from its parts. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const [n, t95, t975] = pick([
    [10, 1.86, 2.306],
    [12, 1.812, 2.228],
    [16, 1.761, 2.145],
  ] as const)
  const week = n + pick([6, 8, 10])
  const value = pick([1_800, 2_100, 2_400])
  const s = pick([40, 50, 60])
  const mean = (n + 1) / 2
  const sxx = (n * (n * n - 1)) / 12
  const far = (week - mean) ** 2 / sxx
  const answer = value + t975 * s * Math.sqrt(1 + 1 / n + far)
  return {
    values: { n, value, week, s, mean, sxx, degrees: n - 2, t95: t95.toFixed(3), t975: t975.toFixed(3) },
    answer,
    tolerance: 0.1,
    wrong: [
      {
        answer: value + t975 * s * Math.sqrt(1 / n + far),
        sentence:
          'That is how well the line is known, not how far a week lies from it. A single peak scatters around any line.',
      },
      {
        answer: value + t975 * s * Math.sqrt(1 + 1 / n),
        sentence:
          'The distance has no say with you: a forecast for next year would be as sure as one for next week.',
      },
      {
        answer: value + t975 * s,
        sentence:
          'That is the scatter alone, around a line that is known for certain. Yours comes from a few points.',
      },
      {
        answer: value + t95 * s * Math.sqrt(1 + 1 / n + far),
        sentence:
          'Of a hundred peaks five lie above that, and five more below the lower end: it belongs to 90 %.',
      },
      {
        answer: value + 1.96 * s * Math.sqrt(1 + 1 / n + far),
        sentence:
          'You took 1.96, which needs a scatter that is known. Here s comes from a few points itself, so the interval is wider.',
      },
      {
        answer: value + t975 * s * (1 + 1 / n + far),
        sentence: 'You added variances and took no root: these are squares of what the interval is wide.',
      },
      {
        answer: value + t975 * s * Math.sqrt(1 + 1 / n + (week - n) ** 2 / sxx),
        sentence:
          'You measured the distance from the last week. The line turns around the middle of its points.',
      },
      {
        answer: value + t975 * s * Math.sqrt(1 + 1 / n + (week - mean) / sxx),
        sentence: 'The distance is not squared, so the interval is too narrow, more so each week.',
      },
      {
        answer: value - t975 * s * Math.sqrt(1 + 1 / n + far),
        sentence: 'That is the lower end. Who buys for it has too little in all but a few cases.',
      },
    ],
    worked: `s √(1 + 1/${n} + (${week} − ${mean})² / ${sxx}) = ${s} × ${Math.sqrt(1 + 1 / n + far).toFixed(3)} = ${(s * Math.sqrt(1 + 1 / n + far)).toFixed(1)}; ${value} + ${t975.toFixed(3)} × that = ${answer.toFixed(0)}.`,
  }
}
