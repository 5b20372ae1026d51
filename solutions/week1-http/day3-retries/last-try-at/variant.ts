/** The last try of a client with capped backoff, beside what is counted instead. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const base = pick([100, 200, 250])
  const cap = base * pick([5, 10])
  const tries = pick([7, 8])
  const wait = (number: number): number => Math.min(cap, base * 2 ** (number - 1))
  const total = (waits: number, of = wait): number =>
    Array.from({ length: waits }, (_, index) => of(index + 1)).reduce((sum, one) => sum + one, 0)
  const waits = Array.from({ length: tries - 1 }, (_, index) => wait(index + 1))
  return {
    values: { base, cap, tries },
    answer: total(tries - 1),
    tolerance: 0,
    wrong: [
      {
        answer: total(tries),
        sentence: `You counted ${tries} waits. After the last try nobody waits any more.`,
      },
      {
        answer: total(tries - 1, (number) => base * 2 ** (number - 1)),
        sentence: 'You left out the cap: the last waits came out longer than this client ever waits.',
      },
      {
        answer: total(tries - 1, (number) => Math.min(cap, base * 2 ** number)),
        sentence: 'Your first wait is doubled already. The first failure costs the shortest wait.',
      },
      { answer: wait(tries - 1), sentence: 'That is the last wait alone. The others came before it.' },
      {
        answer: total(tries - 2),
        sentence: 'You lost a wait: there is one between any two tries.',
      },
      {
        answer: (tries - 1) * base,
        sentence: 'You waited equally long each time. A service that is down for minutes gets no rest.',
      },
    ],
    worked: `${waits.join(' + ')} = ${total(tries - 1)} ms: ${tries - 1} waits between ${tries} tries.`,
  }
}
