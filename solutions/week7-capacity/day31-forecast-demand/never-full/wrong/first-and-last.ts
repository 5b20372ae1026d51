// fails: weighs each sample by its time | 100 GB at 01:00, 130 at 23:00, 131 at 01:00, 190 at 23:00, 193 at 01:00: you gave 46.5 GB a day (required: 48.8615). The order comes too early or too late, depending on when samples were taken.
interface Sample {
  at: number
  gigabytes: number
}

export function growthPerDay(samples: Sample[]): number | null {
  const ordered = samples.toSorted((one, other) => one.at - other.at)
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (!first || !last || first.at === last.at) return null
  return ((last.gigabytes - first.gigabytes) / (last.at - first.at)) * 86_400_000
}
