/** An hour's buckets of good answers and of failed ones, which are the faster. */
export default function variant(random: () => number) {
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1))
  const ok = 100 * between(80, 120)
  const ok500 = ok - between(50, 70)
  const ok300 = ok500 - between(120, 200)
  const ok100 = ok300 - between(2_000, 3_000)
  const bad = 10 * between(35, 60)
  const bad100 = bad - between(10, 20)
  const valid = ok + bad
  const percent = (good: number, of = valid): number => (100 * good) / of
  return {
    values: { ok100, ok300, ok500, ok, bad100, bad },
    answer: percent(ok300),
    tolerance: 0.01,
    wrong: [
      {
        answer: percent(ok300 + bad),
        sentence:
          'You counted quick errors as good. The more requests fail, the better this number gets: it is the one on the board.',
      },
      {
        answer: percent(ok300, ok),
        sentence:
          'You left failed requests out altogether. An hour in which all but one fail would be a perfect one.',
      },
      {
        answer: percent(ok300 - ok100),
        sentence: 'You took only those between two bounds. The quickest answers became bad ones.',
      },
      {
        answer: percent(ok100 + ok300),
        sentence: 'You added two buckets. Whoever was within the smaller bound is counted twice.',
      },
      {
        answer: percent(ok500),
        sentence: 'You took another bound. Some of these users waited for half a second.',
      },
      {
        answer: percent(ok),
        sentence: 'That is availability: an answer without an error, however late.',
      },
      {
        answer: 100 - percent(ok300),
        sentence: 'That is the share of the bad ones.',
      },
      {
        answer: percent(ok300) / 100,
        sentence: 'That is the ratio. The answer is asked for in percent.',
      },
    ],
    worked: `${ok300} / (${ok} + ${bad}) = ${percent(ok300).toFixed(2)} %. The board shows (${ok300} + ${bad}) / ${valid} = ${percent(ok300 + bad).toFixed(2)} %.`,
  }
}
