// fails: takes days and hours in UTC | A sample an hour of 2 March, 405 after 20:00, and of 3 March, 710 after 02:00, 100 in other hours, on a machine in New York: you gave [ { day: '2026-03-02', rate: 710 } ] (required: [ { day: '2026-03-02', rate: 405 }, { day: '2026-03-03', rate: 710 } ]). Two machines make two plans of the same samples.
interface Sample {
  /** Milliseconds since 1970. */
  at: number
  rate: number
}

interface Peak {
  /** YYYY-MM-DD */
  day: string
  rate: number
}

const hourMs = 60 * 60 * 1_000

export function dailyPeaks(samples: Sample[], now: number): Peak[] {
  const hours = Map.groupBy(samples, ({ at }) => Math.floor(at / hourMs))
  const days = Map.groupBy(hours, ([hour]) =>
    Math.floor((hour - new Date(hour * hourMs).getTimezoneOffset() / 60) / 24),
  )
  return [...days]
    .filter(([day, itsHours]) => (day + 1) * 24 * hourMs <= now && itsHours.length === 24)
    .toSorted(([one], [other]) => one - other)
    .map(([day, itsHours]) => ({
      day: new Date(day * 24 * hourMs).toISOString().slice(0, 10),
      rate: Math.max(...itsHours.map(([, ofHour]) => meanRate(ofHour))),
    }))
}

const meanRate = (samples: Sample[]): number =>
  samples.reduce((sum, { rate }) => sum + rate, 0) / samples.length
