// fails: ignores a reading that comes too late | The check of web-1 was given up, and answered 0.9 afterwards. server_cpu_ratio reads db-1 0.5, web-1 0.9 (required: db-1 0.5). It is counted as down, and looks alive.
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
          const asked = (async () => check())()
          const reading = await runCheck(() => asked, timeoutMs)
          asked.then((late) => reading ?? metrics.show(hostname, late)).catch(() => {})
          metrics.record(hostname, { reading, seconds: (performance.now() - start) / 1000 })
        }),
      )
    },
    close: page.close,
  }
}
