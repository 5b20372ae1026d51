/*
 * The objective: 95 % of all requests within 300 ms. The board can tell 250 ms
 * from 500 ms, and nothing between.
 *
 * createLatencyMetrics() makes { observe(ms), metrics() }: the histogram
 * http_request_duration_seconds. The number of requests that took at most
 * 300 ms can be read off it exactly. The bounds that prom-client uses by
 * default stay: other panels need them. What is no finite number from 0 up
 * is not observed.
 *
 * Done when:
 * - counts who was within 300 ms
 * - keeps the default bounds
 * - puts three requests where they belong
 * - ignores what is no duration
 */
import { Histogram, Registry } from 'prom-client'

export interface LatencyMetrics {
  observe: (ms: number) => void
  /** The text of /metrics. */
  metrics: () => Promise<string>
}

export function createLatencyMetrics(): LatencyMetrics {
  return {
    observe: () => {},
    metrics: async () => '',
  }
}
