const minutesPerDay = 24 * 60
const yearMonth = 365 / 12

/** The budget of an objective over its own window, beside what a calendar makes of it. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const objective = pick([99.5, 99.8, 99.9])
  const days = pick([28, 30])
  const share = (100 - objective) / 100
  const budget = (ofDays: number): number => ofDays * minutesPerDay * share
  const shown = budget(yearMonth)
  return {
    values: {
      objective,
      days,
      shown: shown.toFixed(1),
      outage: ((budget(days) + shown) / 2).toFixed(1),
    },
    answer: budget(days),
    tolerance: 0.06,
    wrong: [
      {
        answer: shown,
        sentence: 'That is a twelfth of a year, as on the dashboard. The window of the objective is shorter.',
      },
      {
        answer: budget(31),
        sentence:
          'That is the budget of 31 days. The window has a length of its own, whatever the calendar says.',
      },
      {
        answer: budget(days === 28 ? 30 : 28),
        sentence: 'That is the budget of another number of days than the objective names.',
      },
      {
        answer: budget(days) * 100,
        sentence:
          'A percentage was taken for a ratio: that is what a hundred such windows may lose together.',
      },
      { answer: budget(days) / 60, sentence: 'That is the budget in hours.' },
      {
        answer: days * minutesPerDay - budget(days),
        sentence: 'Those are the minutes that must be good. The budget is the rest.',
      },
    ],
    worked: `${days} days × 1,440 minutes × ${(100 - objective).toFixed(1)} % = ${budget(days).toFixed(1)} minutes. The dashboard took 365/12 days and gave away ${(shown - budget(days)).toFixed(1)} minutes.`,
  }
}
