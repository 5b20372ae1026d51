export default (random: () => number) => {
  const pick = (values: number[]): number => values[Math.floor(random() * values.length)] ?? 0
  const target = pick([99, 99.5, 99.9])
  const days = pick([7, 14, 30])
  const share = (100 - target) / 100
  const answer = round(days * 24 * 60 * share)
  return {
    values: { target, days },
    answer,
    tolerance: 0.05,
    wrong: [
      {
        answer: round(days * 24 * share),
        sentence: 'You counted hours: the budget looks 60 times smaller than it is.',
      },
      {
        answer: round((365 / 12) * 24 * 60 * share),
        sentence: 'You took an average month, and the window is a number of days.',
      },
    ],
    worked: `${days} × 24 × 60 minutes × ${round(share)} = ${answer} minutes`,
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
