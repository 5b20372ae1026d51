import type { Family, MetricType } from './family.ts'

/** Endings that samples of a type add to the metric's name. */
const endings: Partial<Record<MetricType, string[]>> = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
}
const openMetricsEndings: Partial<Record<MetricType, string[]>> = {
  counter: ['_total', '_created'],
  histogram: ['_bucket', '_sum', '_count', '_created'],
  summary: ['', '_sum', '_count', '_created'],
  gaugehistogram: ['_bucket', '_gsum', '_gcount'],
  info: ['_info'],
}

/** The metric that a sample belongs to: the one at hand where its type allows the sample's name, else its own. */
export const familyOf = (sample: string, current: Family | null, isOpenMetrics: boolean): string => {
  if (!current) return sample
  const known = (isOpenMetrics ? openMetricsEndings : endings)[current.type] ?? ['']
  return known.some((ending) => sample === current.name + ending) ? current.name : sample
}
