// fails: reads bounds as numbers | A bound that is written 0.30: within 0.3: you gave an error, No bound at 0.3: next to it are 0.1 and 1 (required: { good: 9, valid: 10 }). Another client, or another version of Prometheus, writes bounds in its own way.
import { total } from './counters.ts'
import type { Counts, VectorSeries } from './types.ts'

/** How many requests took at most so many seconds, by these seconds. */
type Buckets = Map<string, number>

export function countWithin(vector: VectorSeries[], seconds: number): Counts | undefined {
  return total(
    groupHistograms(vector).map((buckets) => {
      const good = buckets.get(String(seconds))
      if (good === undefined) throw new RangeError(describeGap([...buckets.keys()].map(Number), seconds))
      return { good, valid: buckets.get('+Inf') ?? 0 }
    }),
  )
}

const groupHistograms = (vector: VectorSeries[]): Buckets[] => {
  const histograms = new Map<string, Buckets>()
  for (const { metric, value } of vector) {
    const { le, ...others } = metric
    const name = JSON.stringify(others)
    const buckets: Buckets = histograms.get(name) ?? new Map()
    buckets.set(le, Number(value[1]))
    histograms.set(name, buckets)
  }
  return [...histograms.values()]
}

const describeGap = (bounds: number[], seconds: number): string => {
  const below = Math.max(...bounds.filter((bound) => bound < seconds))
  const above = Math.min(...bounds.filter((bound) => bound > seconds))
  return `No bound at ${seconds}: next to it are ${below} and ${above}`
}
