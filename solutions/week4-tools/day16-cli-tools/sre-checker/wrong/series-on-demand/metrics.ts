// fails: counts targets and errors | At the first scrape sre_checks_total and sre_check_errors_total had not all of their series (required: 2 and 3, from the start). An alert on what grows does not see the first failure.
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Counter, Histogram, Registry } from 'prom-client'
import type { Result } from './check.ts'

const registry = new Registry()
const registers = [registry]
const checks = new Counter({ name: 'sre_checks_total', help: 'Targets.', labelNames: ['result'], registers })
const errors = new Counter({
  name: 'sre_check_errors_total',
  help: 'Unhealthy targets.',
  labelNames: ['kind'],
  registers,
})
const duration = new Histogram({ name: 'sre_check_duration_seconds', help: 'Time for a target.', registers })

/** Counts a target that was checked. */
export const count = ({ healthy, error }: Result, seconds: number): void => {
  checks.inc({ result: healthy ? 'healthy' : 'unhealthy' })
  if (!healthy) errors.inc({ kind: error ?? 'status' })
  duration.observe(seconds)
}

/** Serves `/metrics`, and gives the port and the end of it. */
export const serveMetrics = async (port: number): Promise<{ url: string; close: () => void }> => {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    response.setHeader('content-type', registry.contentType).end(await registry.metrics())
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`, close }
}
