/** The queries that one click sends through layers that all retry. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const layers = pick([3, 4])
  const retries = pick([2, 3, 4])
  const tries = retries + 1
  const added = {
    answer: layers * tries,
    sentence: 'You added the layers. Each call of one makes the next one start all over again.',
  }
  const lost = {
    answer: tries ** (layers - 1),
    sentence: 'You left out a layer: the last service retries its queries too.',
  }
  return {
    values: { layers, retries },
    answer: tries ** layers,
    tolerance: 0,
    wrong: [
      // With three tries in three layers both are 9.
      ...(added.answer === lost.answer ? [added] : [added, lost]),
      {
        answer: retries ** layers,
        sentence:
          'You took retries for tries. The first call is not a retry, and it comes on top, in every layer.',
      },
      { answer: tries, sentence: 'Those are the tries of one layer.' },
      {
        answer: tries ** (layers + 1),
        sentence: 'You counted a layer too many: the database answers, it does not retry.',
      },
      {
        answer: tries ** layers - 1,
        sentence: 'Those are the retries. The first query reached the database too.',
      },
    ],
    worked: `${Array.from({ length: layers }, () => tries).join(' × ')} = ${tries ** layers}: ${retries} retries are ${tries} tries, and every layer multiplies.`,
  }
}
