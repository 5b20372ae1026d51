/** A rotation with two on call at a time, and toil in the weeks between. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const people = pick([5, 6, 8])
  const hours = pick([6, 7, 12])
  const week = 40
  const onCall = 2 / people
  const between = hours / week
  const answer = 100 * (onCall + (1 - onCall) * between)
  return {
    values: { people, hours, week },
    answer,
    tolerance: 0.1,
    wrong: [
      {
        answer: 100 * (1 / people + (1 - 1 / people) * between),
        sentence:
          'You counted one of the two weeks on call. Whoever is second is no freer for projects here.',
      },
      {
        answer: 100 * (onCall + between),
        sentence:
          'You counted the toil of every week. In the weeks on call it is in what was counted already.',
      },
      {
        answer: 100 * onCall,
        sentence: 'That is the rotation alone. The weeks between are not free of toil.',
      },
      {
        answer: 100 * between,
        sentence: 'That is a week between. The weeks on call come on top.',
      },
      {
        answer: 100 * (1 - onCall) * (1 - between),
        sentence: 'That is what is left for projects.',
      },
    ],
    worked: `On call 2 of ${people} weeks: ${(100 * onCall).toFixed(1)} %. In the others ${hours} of ${week} hours: (1 − 2/${people}) × ${(100 * between).toFixed(1)} % = ${(100 * (1 - onCall) * between).toFixed(1)} %. Together ${answer.toFixed(1)} %.`,
  }
}
