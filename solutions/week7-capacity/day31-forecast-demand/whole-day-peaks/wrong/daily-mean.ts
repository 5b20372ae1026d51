// fails: takes the mean of the busiest hour | Three samples after 21:00, 390, 420 and 450, and 100 and 140 in each of the other hours: you gave [ { day: '2026-03-02', rate: 138.367347 } ] (required: [ { day: '2026-03-02', rate: 420 } ]). What is planned for is not what the evening asks for.
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
  const days = Map.groupBy(hours, ([hour]) => Math.floor(hour / 24))
  return [...days]
    .filter(([day, itsHours]) => (day + 1) * 24 * hourMs <= now && itsHours.length === 24)
    .toSorted(([one], [other]) => one - other)
    .map(([day, itsHours]) => ({
      day: new Date(day * 24 * hourMs).toISOString().slice(0, 10),
      rate: meanRate(itsHours.flatMap(([, ofHour]) => ofHour)),
    }))
}

const meanRate = (samples: Sample[]): number =>
  samples.reduce((sum, { rate }) => sum + rate, 0) / samples.length
