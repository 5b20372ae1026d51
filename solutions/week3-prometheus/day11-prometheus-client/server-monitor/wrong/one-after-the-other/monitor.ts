// fails: checks all servers at the same time | Of 5 checks at most 1 were under way at the same time (required: 5). One slow server delays the news of all others.
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
  const page = await servePage(metrics.registry)
  return {
    url: page.url,
    round: async () => {
      for (const { hostname, check } of servers) {
        const start = performance.now()
        const reading = await runCheck(check, timeoutMs)
        metrics.record(hostname, { reading, seconds: (performance.now() - start) / 1000 })
      }
    },
    close: page.close,
  }
}
