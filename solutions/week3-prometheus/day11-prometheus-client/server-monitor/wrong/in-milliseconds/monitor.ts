// fails: observes how long each check took | The sum is one of milliseconds, the name says seconds.
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
      await Promise.all(
        servers.map(async ({ hostname, check }) => {
          const start = performance.now()
          const reading = await runCheck(check, timeoutMs)
          metrics.record(hostname, { reading, seconds: performance.now() - start })
        }),
      )
    },
    close: page.close,
  }
}
