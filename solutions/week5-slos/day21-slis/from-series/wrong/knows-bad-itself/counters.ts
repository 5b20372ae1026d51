// fails: counts good and valid over all series | GET 3 and PUT 4, where PUT is bad: you gave { good: 7, valid: 7 } (required: { good: 3, valid: 7 }). What is bad is for the caller to say.
import type { Counts, Labels, VectorSeries } from './types.ts'

export function countRequests(
  vector: VectorSeries[],
  isBad: (metric: Labels) => boolean,
): Counts | undefined {
  return total(
    vector.map(({ metric, value }) => {
      const count = Number(value[1])
      if (!Number.isFinite(count)) throw new RangeError(`${JSON.stringify(metric)} is ${value[1]}`)
      return { good: metric.code?.startsWith('5') ? 0 : count, valid: count }
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
