import { type Family, type Sample, seriesOf } from './family.ts'
import { readValue } from './read-value.ts'

/**
 * Throws where a metric is not whole: a sample of a name that its type has not, a histogram without `+Inf`, with
 * buckets that fall, or whose count is another than its last bucket; a summary with a quantile that is no number.
 */
export const checkFamily = (family: Family, isOpenMetrics: boolean): void => {
  if (family.type === 'histogram') checkHistogram(family)
  if (family.type === 'summary') checkSummary(family)
  if (isOpenMetrics && family.type === 'counter') checkNotOwn(family)
}

const checkHistogram = (family: Family): void => {
  checkNotOwn(family)
  for (const [group, samples] of groupBy(family, 'le')) {
    const buckets = samples.filter(({ name }) => name === `${family.name}_bucket`)
    const bounds = buckets.map(({ labels }) => readValue(labels.le ?? '') ?? Number.NaN)
    if (bounds.some(Number.isNaN)) throw new Error(`a bucket of ${group} has no "le" that is a number`)
    if (bounds.some((bound, at) => at > 0 && bound <= (bounds[at - 1] ?? 0))) {
      throw new Error(`the buckets of ${group} are not in increasing order`)
    }
    if (buckets.some(({ value }, at) => at > 0 && value < (buckets[at - 1]?.value ?? 0))) {
      throw new Error(`the buckets of ${group} fall: each holds what the ones before it hold`)
    }
    if (bounds.at(-1) !== Number.POSITIVE_INFINITY) throw new Error(`${group} has no bucket le="+Inf"`)
    const [sum, count] = ['_sum', '_count'].map((ending) =>
      samples.find(({ name }) => name === family.name + ending),
    )
    if (!sum || !count) throw new Error(`${group} has no ${sum ? '_count' : '_sum'}`)
    if (count.value !== buckets.at(-1)?.value) {
      throw new Error(
        `${group} counts ${count.value}, and its bucket le="+Inf" holds ${buckets.at(-1)?.value}`,
      )
    }
  }
}

const checkSummary = (family: Family): void => {
  for (const { name, labels } of family.samples) {
    const isQuantile = name === family.name
    if (isQuantile && !((readValue(labels.quantile ?? '') ?? Number.NaN) >= 0)) {
      throw new Error(`${name} has no "quantile" that is a number`)
    }
  }
}

const checkNotOwn = (family: Family): void => {
  if (family.samples.some(({ name }) => name === family.name)) {
    throw new Error(`${family.name} is a ${family.type}, and has a sample of its own name`)
  }
}

/** The samples of each series of a histogram: those that differ in nothing but one label. */
const groupBy = (family: Family, label: string): Map<string, Sample[]> =>
  Map.groupBy(family.samples, ({ labels }) => {
    const others = Object.entries(labels).filter(([name]) => name !== label)
    return seriesOf({ name: family.name, labels: Object.fromEntries(others) })
  })
