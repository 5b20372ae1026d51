/** How long a sweep takes when something narrower than the pool stands behind it. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const proxy = pick([8, 12])
  const workers = pick([20, 30])
  const hosts = pick([50, 100, 110])
  const seconds = pick([2, 3])
  const rounds = Math.ceil(hosts / proxy)
  return {
    values: { hosts, workers, seconds, proxy },
    answer: rounds * seconds,
    tolerance: 0.01,
    wrong: [
      {
        answer: Math.ceil(hosts / workers) * seconds,
        sentence: 'That is what the pool alone would take. Somebody behind it lets fewer pass.',
      },
      { answer: seconds, sentence: 'That is all of them at once. Neither pool nor proxy lets that happen.' },
      { answer: hosts * seconds, sentence: 'That is one after the other.' },
      {
        answer: (hosts / proxy) * seconds,
        sentence: 'You divided, and left a part of a round over. The last checks take as long as all others.',
      },
      {
        answer: Math.floor(hosts / proxy) * seconds,
        sentence: 'You left out the last round. It is not full, and takes as long as a full one.',
      },
      {
        answer: (rounds + Math.ceil(hosts / workers)) * seconds,
        sentence:
          'You added both. They do not come one after the other: a check holds its worker while it queues.',
      },
    ],
    worked: `${hosts} / ${proxy} = ${(hosts / proxy).toFixed(2)}, so ${rounds} rounds of ${seconds} s: ${rounds * seconds} s. ${workers} workers would have taken ${Math.ceil(hosts / workers) * seconds} s.`,
  }
}
