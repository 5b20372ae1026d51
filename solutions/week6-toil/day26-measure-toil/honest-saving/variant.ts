/** About as many tickets as before, for more customers. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const minutes = pick([12, 15, 20])
  const customersBefore = pick([400, 500])
  const growth = pick([1.8, 2, 2.2])
  const before = pick([180, 200, 240])
  const now = before - pick([-4, 2, 6])
  const repairs = pick([8, 10, 12])
  const repairMinutes = pick([45, 60])
  const hours = (count: number, each = minutes): number => (count * each) / 60
  const answer = hours(before * growth - now) - hours(repairs, repairMinutes)
  return {
    values: {
      minutes,
      customersBefore,
      customersNow: Math.round(customersBefore * growth),
      before,
      now,
      repairs,
      repairMinutes,
    },
    answer,
    tolerance: 0.1,
    wrong: [
      {
        answer: hours(before - now) - hours(repairs, repairMinutes),
        sentence:
          'You compared with the month of before. Then there were fewer customers, and each of them sent a ticket.',
      },
      {
        answer: hours(before * growth - now),
        sentence: 'You left out the repairs. They are work that was not there before the page.',
      },
      {
        answer: hours(before * growth - now) + hours(repairs, repairMinutes),
        sentence: 'You added the repairs to what is saved. The team does them on top.',
      },
      {
        answer: hours(before * growth),
        sentence: 'That is what this month would take without the page. Some of it is still done.',
      },
      {
        answer: hours(before * growth - now - repairs),
        sentence: 'You took a repair for another ticket. It takes longer.',
      },
      {
        answer: hours(before - now / growth) - hours(repairs, repairMinutes) / growth,
        sentence: 'That is the saving for as many customers as before. There are more now.',
      },
    ],
    worked: `Without the page ${before} × ${growth} = ${Math.round(before * growth)} tickets, ${hours(before * growth).toFixed(1)} hours. Now ${hours(now).toFixed(1)} hours of tickets and ${hours(repairs, repairMinutes).toFixed(1)} of repairs: ${answer.toFixed(1)} hours saved.`,
  }
}
