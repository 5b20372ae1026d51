// fails: refuses options that cannot work | 2 servers called web-1, timeoutMs 100 gave a monitor (required: an error). It fails at night, far from the mistake.
import { runCheck } from './check.ts'
import { createMetrics } from './metrics.ts'
import { servePage } from './page.ts'
import type { Monitor, MonitorOptions } from './types.ts'

export async function startMonitor({ servers, timeoutMs }: MonitorOptions): Promise<Monitor> {
  const hostnames = servers.map(({ hostname }) => hostname)
  const metrics = createMetrics(hostnames)
  const page = await servePage(metrics.registry)
  return {
    url: page.url,
    round: async () => {
      await Promise.all(
        servers.map(async ({ hostname, check }) => {
          const start = performance.now()
          const reading = await runCheck(check, timeoutMs)
          metrics.record(hostname, { reading, seconds: (performance.now() - start) / 1000 })
        }),
      )
    },
    close: page.close,
  }
}
