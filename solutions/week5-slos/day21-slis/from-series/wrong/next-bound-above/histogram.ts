// fails: refuses a bound that is not there | One pod with the bounds 0.1, 0.25, 0.5 and 1: within 0.3: you gave { good: 95, valid: 100 } (required: a RangeError). Between two bounds nobody knows who was in time, and the report says a number.
import { total } from './counters.ts'
import type { Counts, VectorSeries } from './types.ts'

/** How many requests took at most so many seconds, by these seconds. */
type Buckets = Map<number, number>

export function countWithin(vector: VectorSeries[], seconds: number): Counts | undefined {
  return total(
    groupHistograms(vector).map((buckets) => {
      const good = buckets.get(Math.min(...[...buckets.keys()].filter((bound) => bound >= seconds)))
      if (good === undefined) throw new RangeError(describeGap([...buckets.keys()], seconds))
      return { good, valid: buckets.get(Number.POSITIVE_INFINITY) ?? 0 }
    }),
  )
}

const groupHistograms = (vector: VectorSeries[]): Buckets[] => {
  const histograms = new Map<string, Buckets>()
  for (const { metric, value } of vector) {
    const { le, ...others } = metric
    const name = JSON.stringify(others)
    const buckets: Buckets = histograms.get(name) ?? new Map()
    buckets.set(le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le), Number(value[1]))
    histograms.set(name, buckets)
  }
  return [...histograms.values()]
}

const describeGap = (bounds: number[], seconds: number): string => {
  const below = Math.max(...bounds.filter((bound) => bound < seconds))
  const above = Math.min(...bounds.filter((bound) => bound > seconds))
  return `No bound at ${seconds}: next to it are ${below} and ${above}`
}
