/** Two pods, one of them busy and quick, the other idle and slow. */
export default function variant(random: () => number) {
  const between = (low: number, high: number, step: number): number =>
    low + step * Math.floor(random() * ((high - low) / step + 1))
  const requestsA = between(800, 2_000, 200)
  const requestsB = between(40, 100, 20)
  const shareA = between(1, 3, 1)
  const shareB = between(40, 70, 10)
  const slowA = (requestsA * shareA) / 100
  const slowB = (requestsB * shareB) / 100
  const answer = (100 * (slowA + slowB)) / (requestsA + requestsB)
  return {
    values: { requestsA, requestsB, slowA, slowB },
    answer,
    tolerance: 0.05,
    wrong: [
      {
        answer: (shareA + shareB) / 2,
        sentence: `That is the mean of ${shareA} % and ${shareB} %: ${requestsB} requests weigh as much as ${requestsA}, and a pod without traffic could turn the board red.`,
      },
      {
        answer: 100 - answer,
        sentence: 'That is the share of those that were quick enough.',
      },
      {
        answer: answer / 100,
        sentence: 'That is the ratio. The answer is asked for in percent.',
      },
      {
        answer: shareA + shareB,
        sentence: 'The percentages of both pods were added. With a third pod the service could exceed 100 %.',
      },
    ],
    worked: `(${slowA} + ${slowB}) / (${requestsA} + ${requestsB}) = ${answer.toFixed(2)} %`,
  }
}
