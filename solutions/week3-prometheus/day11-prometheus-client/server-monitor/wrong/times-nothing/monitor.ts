// fails: observes how long each check took | The check of "slow" took 60 ms or a little more, and was observed as far less (required: the time it took, in seconds). The histogram describes another network.
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
          const reading = await runCheck(check, timeoutMs)
          const start = performance.now()
          metrics.record(hostname, { reading, seconds: (performance.now() - start) / 1000 })
        }),
      )
    },
    close: page.close,
  }
}
