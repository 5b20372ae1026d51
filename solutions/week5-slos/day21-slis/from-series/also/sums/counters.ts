import type { Counts, Labels, VectorSeries } from './types.ts'

export const countRequests = (vector: VectorSeries[], isBad: (metric: Labels) => boolean) => {
  if (!vector.length) return
  let good = 0
  let valid = 0
  for (const {
    metric,
    value: [, text],
  } of vector) {
    const count = Number.parseFloat(text)
    if (Number.isNaN(count) || Math.abs(count) === Number.POSITIVE_INFINITY) throw new RangeError(text)
    valid += count
    if (!isBad(metric)) good += count
  }
  return { good, valid }
}

export const total = (parts: (Counts | undefined)[]) => {
  let sum: Counts | undefined
  for (const part of parts) {
    if (part) sum = { good: (sum?.good ?? 0) + part.good, valid: (sum?.valid ?? 0) + part.valid }
  }
  return sum
}

export const share = ({ good, valid }: Counts) => (valid ? good / valid : undefined)
