// fails: can be scraped during a round | The scrape failed: http://127.0.0.1:<port>/metrics had not answered whole after 2000 ms. To Prometheus the monitor is down.
import { runCheck } from './check.ts'
import { createMetrics } from './metrics.ts'
import { servePage } from './page.ts'
import type { Monitor, MonitorOptions } from './types.ts'

export async function startMonitor({ servers, timeoutMs }: MonitorOptions): Promise<Monitor> {
  const hostnames = servers.map(({ hostname }) => hostname)
  if (new Set(hostnames).size < hostnames.length) throw new RangeError('a hostname is given twice')
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0) {
    throw new RangeError(`timeoutMs is ${timeoutMs}, and has to be a number above 0`)
  }
  const metrics = createMetrics(hostnames)
  let rounds = Promise.resolve()
  const page = await servePage({
    contentType: metrics.registry.contentType,
    metrics: async () => {
      await rounds
      return metrics.registry.metrics()
    },
  } as typeof metrics.registry)
  return {
    url: page.url,
    round: async () => {
      rounds = Promise.all(
        servers.map(async ({ hostname, check }) => {
          const start = performance.now()
          const reading = await runCheck(check, timeoutMs)
          metrics.record(hostname, { reading, seconds: (performance.now() - start) / 1000 })
        }),
      ).then(() => {})
      await rounds
    },
    close: page.close,
  }
}
