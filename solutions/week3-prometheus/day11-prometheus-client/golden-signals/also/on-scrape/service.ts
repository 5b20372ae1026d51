import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import client from 'prom-client'
import { answer, errorTypes, routeOf, routes, ShopError } from './app.ts'

/** One file; connections are counted by the server itself when somebody asks. */
const register = new client.Registry()
const labelNames = ['route', 'status'] as const

const traffic = new client.Counter({
  name: 'app_requests_total',
  help: 'Traffic.',
  labelNames,
  registers: [register],
})
const latency = new client.Histogram({
  name: 'app_request_duration_seconds',
  help: 'Latency.',
  labelNames,
  buckets: [...client.linearBuckets(0.05, 0.05, 5), 0.3, 0.5, 1, 2, 5, 10],
  registers: [register],
})
const errors = new client.Counter({
  name: 'app_errors_total',
  help: 'Errors.',
  labelNames: ['route', 'error_type'] as const,
  registers: [register],
})
routes.forEach((route) => errorTypes.forEach((error_type) => errors.labels({ route, error_type }).inc(0)))
new client.Gauge({
  name: 'app_active_connections',
  help: 'Saturation.',
  registers: [register],
  async collect() {
    const count = await new Promise<number>((resolve, reject) =>
      server.getConnections((error, open) => (error ? reject(error) : resolve(open))),
    )
    this.set(count)
  },
})

const serveMetrics = async (response: ServerResponse) => {
  const text = await register.metrics()
  response.writeHead(200, { 'Content-Type': register.contentType })
  response.end(text)
}

const serveShop = async (request: IncomingMessage, response: ServerResponse) => {
  const started = process.hrtime.bigint()
  const route = routeOf(request.url ?? '')
  let isFinished = false
  response.on('finish', () => {
    isFinished = true
  })
  response.on('close', () => {
    const labels = { route, status: isFinished ? String(response.statusCode) : '499' }
    traffic.inc(labels)
    latency.observe(labels, Number(process.hrtime.bigint() - started) / 1e9)
  })
  try {
    const { status, body } = await answer(request.url ?? '')
    response.statusCode = status
    response.end(body)
  } catch (error) {
    errors.inc({ route, error_type: error instanceof ShopError ? error.type : 'internal' })
    response.statusCode = 500
    response.end()
  }
}

const server = createServer((request, response) => {
  const serve = request.url === '/metrics' ? serveMetrics(response) : serveShop(request, response)
  serve.catch(() => response.destroy())
})
server.listen(Number(process.env.PORT ?? 8000), '127.0.0.1')
