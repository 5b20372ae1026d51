import type { Counts, VectorSeries } from './types.ts'

const boundOf = ({ metric }: VectorSeries): number =>
  metric.le === '+Inf' ? Number.POSITIVE_INFINITY : Number.parseFloat(metric.le)

const sum = (vector: VectorSeries[]): number => vector.reduce((all, { value }) => all + Number(value[1]), 0)

/** Every series at +Inf stands for a histogram, and wants a partner at the bound. */
export function countWithin(vector: VectorSeries[], seconds: number): Counts | undefined {
  const everybody = vector.filter((one) => boundOf(one) === Number.POSITIVE_INFINITY)
  if (vector.length === 0) return undefined
  for (const { metric } of everybody) {
    const own = vector.filter((one) =>
      Object.keys({ ...one.metric, ...metric }).every(
        (key) => key === 'le' || one.metric[key] === metric[key],
      ),
    )
    const bounds = own.map(boundOf).sort((one, other) => one - other)
    if (bounds.includes(seconds)) continue
    const next = bounds.findIndex((bound) => bound > seconds)
    throw new RangeError(`bounds: ${bounds[next - 1]} < ${seconds} < ${bounds[next]}`)
  }
  return { good: sum(vector.filter((one) => boundOf(one) === seconds)), valid: sum(everybody) }
}
