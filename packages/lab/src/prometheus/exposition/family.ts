/** One line of an exposition: a series and its value. */
export interface Sample {
  name: string
  labels: Record<string, string>
  value: number
  /** Milliseconds since 1970, where the target gave one. */
  timestamp: number | null
}

/** What TYPE may say: the text format's five, and three of OpenMetrics. `untyped` where nothing is said. */
export type MetricType =
  | 'counter'
  | 'gauge'
  | 'histogram'
  | 'summary'
  | 'untyped'
  | 'info'
  | 'stateset'
  | 'gaugehistogram'

/** A metric: its help, its type, and all its series. */
export interface Family {
  name: string
  type: MetricType
  help: string | null
  samples: Sample[]
}

/** `http_requests_total{method="GET",status="200"}`, labels in alphabetical order. */
export const seriesOf = ({ name, labels }: Pick<Sample, 'name' | 'labels'>): string => {
  const pairs = Object.keys(labels)
    .toSorted()
    .map((label) => `${label}=${JSON.stringify(labels[label])}`)
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`
}
