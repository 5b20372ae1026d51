import { createServer } from 'node:http'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Monitor, MonitorOptions } from './types.ts'

/** One function for all of it. */
export const startMonitor = async ({ servers, timeoutMs }: MonitorOptions): Promise<Monitor> => {
  if (typeof timeoutMs !== 'number' || !Number.isFinite(timeoutMs) || timeoutMs <= 0)
    throw new TypeError('timeoutMs')
  const known = new Set<string>()
  for (const { hostname } of servers) {
    if (known.has(hostname)) throw new Error(`twice: ${hostname}`)
    known.add(hostname)
  }
  const registry = new Registry()
  const common = { registers: [registry], labelNames: ['hostname'] }
  const checks = new Counter({
    ...common,
    name: 'health_checks_total',
    help: 'checks',
    labelNames: ['hostname', 'result'],
  })
  const seconds = new Histogram({ ...common, name: 'health_check_duration_seconds', help: 'seconds' })
  const gauges = {
    cpu: new Gauge({ ...common, name: 'server_cpu_ratio', help: 'cpu' }),
    memory: new Gauge({ ...common, name: 'server_memory_ratio', help: 'memory' }),
  }
  known.forEach((hostname) => ['up', 'down'].forEach((result) => checks.inc({ hostname, result }, 0)))
  const server = createServer(async (_, response) => {
    response.setHeader('Content-Type', registry.contentType)
    response.end(await registry.metrics())
  })
  await new Promise<void>((listening) => server.listen({ port: 0, host: '127.0.0.1' }, listening))
  const { port } = server.address() as { port: number }

  const inTime = <T>(work: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(reject, timeoutMs, new Error('too late'))
      new Promise<T>((start) => start(work())).then(resolve, reject).finally(() => clearTimeout(timer))
    })

  const look = async ({ hostname, check }: MonitorOptions['servers'][number]) => {
    const stop = seconds.startTimer({ hostname })
    const reading = await inTime(check).catch(() => null)
    stop()
    const isUp = [reading?.cpu, reading?.memory].every(
      (share) => Number(share) === share && share >= 0 && share <= 1,
    )
    checks.labels(hostname, isUp ? 'up' : 'down').inc()
    for (const name of ['cpu', 'memory'] as const) {
      if (isUp) gauges[name].labels(hostname).set(reading?.[name] ?? 0)
      else gauges[name].remove(hostname)
    }
  }

  return {
    url: `http://127.0.0.1:${port}/metrics`,
    round: async () => void (await Promise.all(servers.map(look))),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeIdleConnections()
      }),
  }
}
