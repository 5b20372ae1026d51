import type { Counts, Labels, VectorSeries } from './types.ts'

class Sum implements Counts {
  constructor(
    readonly good = 0,
    readonly valid = 0,
  ) {}

  plus(other: Counts): Sum {
    return new Sum(this.good + other.good, this.valid + other.valid)
  }
}

export const total = (parts: (Counts | undefined)[]): Sum | undefined =>
  parts.reduce<Sum | undefined>((sum, part) => (part ? (sum ?? new Sum()).plus(part) : sum), undefined)

export const countRequests = (vector: VectorSeries[], isBad: (metric: Labels) => boolean) => {
  const counts = vector.map((series) => {
    const count = +series.value[1]
    if (!Number.isFinite(count)) throw new RangeError('no count')
    return isBad(series.metric) ? new Sum(0, count) : new Sum(count, count)
  })
  return total(counts)
}

export const share = (counts: Counts) => {
  const ratio = counts.good / counts.valid
  return Number.isNaN(ratio) ? undefined : ratio
}
