/** Two zones side by side, in each two parts in a row, behind one door. */
export default function variant(random: () => number) {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]
  const app = pick([98, 98.5, 99])
  const database = pick([98.8, 99.2, 99.5])
  const balancer = pick([99.9, 99.95, 99.97])
  const [a, d, b] = [app / 100, database / 100, balancer / 100]
  const zone = a * d
  const either = (one: number): number => 1 - (1 - one) ** 2
  const answer = 100 * b * either(zone)
  return {
    values: { app, database, balancer },
    answer,
    tolerance: 0.002,
    wrong: [
      {
        answer: 100 * either(zone),
        sentence: 'You left out the load balancer. There is one of it, and behind it nobody sees the zones.',
      },
      {
        answer: 100 * b * zone,
        sentence: 'That is one zone. The other one is there for the minutes in which it fails.',
      },
      {
        answer: 100 * b * zone ** 2,
        sentence: 'You put everything in a row: with each zone that is added the service would get worse.',
      },
      {
        answer: 100 * b * either(a) * either(d),
        sentence:
          'You paired the apps and the databases by themselves. Here an app cannot use the database of the other zone.',
      },
      {
        answer: 100 * either(b * zone),
        sentence: 'You gave each zone a load balancer of its own. When the only one fails, both are gone.',
      },
      {
        answer: Math.min(app, database, balancer),
        sentence: 'That is the weakest part. Parts in a row are worse than the worst, pairs are better.',
      },
      {
        answer: balancer,
        sentence: 'That is the load balancer alone. Both zones can still be down at once.',
      },
    ],
    worked: `A zone: ${app} % × ${database} % = ${(100 * zone).toFixed(3)} %. Both down: (100 % − that)² = ${(100 * (1 - zone) ** 2).toFixed(4)} %. Behind the door: ${balancer} % × ${(100 * either(zone)).toFixed(4)} % = ${answer.toFixed(3)} %.`,
  }
}
