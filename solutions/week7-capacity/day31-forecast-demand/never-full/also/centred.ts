type Sample = { at: number; gigabytes: number }

/** In days since 1970, less their mean before anything is squared. */
export function growthPerDay(samples: Sample[]): number | null {
  if (samples.every(({ at }) => at === samples[0].at)) return null
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length
  const day = mean(({ at }) => at / 86_400_000)
  const level = mean(({ gigabytes }) => gigabytes)
  const off = ({ at }: Sample) => at / 86_400_000 - day
  return mean((sample) => off(sample) * (sample.gigabytes - level)) / mean((sample) => off(sample) ** 2)
}
