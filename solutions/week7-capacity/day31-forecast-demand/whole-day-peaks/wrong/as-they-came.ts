// fails: puts the days in order | Four days from 27 February on, the third first and the second last: you gave [ { day: '2026-03-01', rate: 502 }, { day: '2026-02-27', rate: 500 }, { day: '2026-03-02', rate: 503 }, { day: '2026-02-28', rate: 501 } ] (required: [ { day: '2026-02-27', rate: 500 }, { day: '2026-02-28', rate: 501 }, { day: '2026-03-01', rate: 502 }, { day: '2026-03-02', rate: 503 } ]). A line through days in another order has another slope.
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
    .map(([day, itsHours]) => ({
      day: new Date(day * 24 * hourMs).toISOString().slice(0, 10),
      rate: Math.max(...itsHours.map(([, ofHour]) => meanRate(ofHour))),
    }))
}

const meanRate = (samples: Sample[]): number =>
  samples.reduce((sum, { rate }) => sum + rate, 0) / samples.length
