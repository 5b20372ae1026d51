import type { Counts, Labels, VectorSeries } from './types.ts'

export function countRequests(
  vector: VectorSeries[],
  isBad: (metric: Labels) => boolean,
): Counts | undefined {
  return total(
    vector.map(({ metric, value }) => {
      const count = Number(value[1])
      if (!Number.isFinite(count)) throw new RangeError(`${JSON.stringify(metric)} is ${value[1]}`)
      return { good: isBad(metric) ? 0 : count, valid: count }
    }),
  )
}

export function total(parts: (Counts | undefined)[]): Counts | undefined {
  const known = parts.filter((part) => part !== undefined)
  if (known.length === 0) return undefined
  return known.reduce((sum, { good, valid }) => ({ good: sum.good + good, valid: sum.valid + valid }))
}

export function share({ good, valid }: Counts): number | undefined {
  return valid === 0 ? undefined : good / valid
}
