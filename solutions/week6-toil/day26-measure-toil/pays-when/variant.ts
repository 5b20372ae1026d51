/** A program that does most of a task, and asks for care itself. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const times = pick([40, 48, 60])
  const minutes = pick([15, 20])
  const covered = pick([60, 70, 80])
  const upkeep = pick([1, 1.5])
  const build = pick([40, 50, 60])
  const byHand = (times * minutes) / 60
  const saved = (byHand * covered) / 100
  const answer = build / (saved - upkeep)
  return {
    values: { times, minutes, build, covered, upkeep },
    answer,
    tolerance: 0.05,
    wrong: [
      {
        answer: build / saved,
        sentence:
          'You left out what it takes to keep the program. It is paid each month, as long as the program is used.',
      },
      {
        answer: build / (byHand - upkeep),
        sentence: 'You let the program do all of it. Some cases are done by hand as before.',
      },
      {
        answer: build / byHand,
        sentence: 'You took the most there could be: every case handled, and no care.',
      },
      {
        answer: (build + upkeep) / saved,
        sentence: 'You paid for the care once. It comes every month.',
      },
    ],
    worked: `By hand ${byHand.toFixed(1)} hours a month; the program takes over ${saved.toFixed(1)} and asks for ${upkeep}. ${build} / ${(saved - upkeep).toFixed(1)} = ${answer.toFixed(1)} months.`,
  }
}
