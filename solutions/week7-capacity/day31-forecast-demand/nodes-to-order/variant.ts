/** Nodes for a peak with two of them down, less those that are there. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const cores = pick([16, 32])
  const use = pick([70, 75, 80])
  const whole = pick([21, 24, 28])
  const have = whole - pick([5, 6, 7])
  const carries = (cores * use) / 100
  const peak = Math.round((whole + pick([0.2, 0.4, 0.7])) * carries * 10) * 100
  const exact = peak / 1_000 / carries
  const needed = Math.ceil(exact) + 2
  const answer = needed - have
  return {
    values: { peak: group(peak), cores, use, have },
    answer,
    tolerance: 0,
    wrong: [
      {
        answer: needed,
        sentence:
          'That is how many there must be. Whoever orders them pays a second time for those that are there.',
      },
      {
        answer: answer - 1,
        sentence:
          'One too few: a part of a node was cut off, or only one may be lost. At the peak the update of a node takes the objective with it.',
      },
      {
        answer: answer - 2,
        sentence: 'That orders up to N: enough while nothing is updated and nothing fails.',
      },
      {
        answer: answer - 3,
        sentence: 'That orders up to less than N: a part of a node was cut off, and none may be lost.',
      },
      {
        answer: Math.ceil(peak / 1_000 / cores) + 2 - have,
        sentence:
          'You used the nodes up to 100 %. There the queue has no end, and the load test has said so.',
      },
      {
        answer: Math.floor(peak / 1_000),
        sentence: 'Those are cores. Nodes are bought.',
      },
    ],
    worked: `A node carries ${cores} × ${use} % = ${carries} cores. ${group(peak)} m are ${peak / 1_000} cores, ${exact.toFixed(1)} nodes, so ${Math.ceil(exact)}; two down makes ${needed}, less ${have}: ${answer}.`,
  }
}

const group = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
