/** An outage in the busiest minutes of a day, of which a cache took a part. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const minutes = pick([18, 24, 30])
  const cached = pick([10, 15, 35])
  const total = pick([1_200_000, 1_500_000, 2_000_000])
  // Three to four times the traffic of a mean minute.
  const during = Math.round((total * minutes * pick([3, 3.5, 4])) / 1_440 / 1_000) * 1_000
  const failed = (during * (100 - cached)) / 100
  const percentLost = (lost: number, of: number): number => 100 - (100 * lost) / of
  const answer = percentLost(failed, total)
  const shown = percentLost(minutes, 1_440)
  return {
    values: { total: group(total), during: group(during), minutes, cached, shown: shown.toFixed(2) },
    answer,
    tolerance: 0.01,
    wrong: [
      {
        answer: shown,
        sentence:
          'Those are minutes. The status page has them already, and in it a minute at four in the morning weighs as much.',
      },
      {
        answer: percentLost((minutes * (100 - cached)) / 100, 1_440),
        sentence:
          'You weighed minutes with what failed in them. How many people were there in these minutes still has no say.',
      },
      {
        answer: percentLost(during, total),
        sentence: 'You counted everybody who came as lost. Some were served by the cache.',
      },
      {
        answer: percentLost((during * cached) / 100, total),
        sentence: 'You counted as lost those whom the cache served.',
      },
      {
        answer: percentLost(failed, total - during),
        sentence: 'You divided by the requests outside of the outage alone. Those inside were valid too.',
      },
      { answer: 100 - answer, sentence: 'That is the share of the bad ones.' },
      { answer: answer / 100, sentence: 'That is the ratio. The answer is asked for in percent.' },
      { answer: cached, sentence: 'That is the share within the outage, not of the day.' },
    ],
    worked: `${group(during)} × ${100 - cached} % = ${group(failed)} failed; 100 % − ${group(failed)} / ${group(total)} = ${answer.toFixed(2)} %. By the clock it was ${shown.toFixed(2)} %.`,
  }
}

const group = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
