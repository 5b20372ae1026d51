// fails: leaves out a day with a gap | Three samples in each hour of 2 March up to 08:00, none later: you gave [ { day: '2026-03-02', rate: 80 } ] (required: []). A day that nobody measured decides, or one that was measured does not.
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
    .filter(
      ([day, itsHours]) =>
        (day + 1) * 24 * hourMs <= now && itsHours.flatMap(([, ofHour]) => ofHour).length >= 24,
    )
    .toSorted(([one], [other]) => one - other)
    .map(([day, itsHours]) => ({
      day: new Date(day * 24 * hourMs).toISOString().slice(0, 10),
      rate: Math.max(...itsHours.map(([, ofHour]) => meanRate(ofHour))),
    }))
}

const meanRate = (samples: Sample[]): number =>
  samples.reduce((sum, { rate }) => sum + rate, 0) / samples.length
