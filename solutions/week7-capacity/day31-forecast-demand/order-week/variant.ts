/** Weeks until an order is due: a limit below the brim, and a lead time in two parts. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const capacity = pick([800, 1_000, 1_200])
  const limit = pick([80, 85])
  const used = (capacity * pick([54, 58])) / 100
  const growth = (capacity * pick([7, 12])) / 1_000
  const lead = pick([8, 9, 10])
  const spread = pick([2, 3])
  const room = (capacity * limit) / 100 - used
  const answer = room / growth - lead - spread
  return {
    values: { capacity, used, growth, limit, lead, spread },
    answer,
    tolerance: 0.1,
    wrong: [
      {
        answer: (capacity - used) / growth,
        sentence: 'That is the week of the dashboard: the disks are full, and nothing has been ordered.',
      },
      {
        answer: room / growth,
        sentence:
          'In that week the room is gone. Who orders then waits for nodes with a store that cannot rebuild.',
      },
      {
        answer: (capacity - used) / growth - lead - spread,
        sentence:
          'You filled the store to the brim. The first node that breaks before that cannot be rebuilt.',
      },
      {
        answer: room / growth - lead,
        sentence: 'The nodes are there, and empty. Their room counts when the data has spread.',
      },
      {
        answer: room / growth + lead + spread,
        sentence:
          'You added the lead time: that is when nodes would be of use that were ordered on the last day.',
      },
      {
        answer: ((capacity - used) * limit) / 100 / growth - lead - spread,
        sentence: 'You took the limit of the free room. It is one of the whole store.',
      },
    ],
    worked: `Room up to the limit: ${capacity} × ${limit} % − ${used} = ${room} TB, gone in ${(room / growth).toFixed(1)} weeks. Less ${lead} + ${spread}: in ${answer.toFixed(1)} weeks.`,
  }
}
