import type { IncomingMessage, ServerResponse } from 'node:http'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { errorTypes, routeOf, routes, ShopError } from './app.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A class that wraps a handler. */
export class GoldenSignals {
  readonly registry = new Registry()
  private readonly sockets = new Set<unknown>()
  private readonly requests = this.make(Counter, 'app_requests_total', ['route', 'status'])
  private readonly errors = this.make(Counter, 'app_errors_total', ['route', 'error_type'])
  private readonly seconds = new Histogram({
    name: 'app_request_duration_seconds',
    help: 'seconds',
    labelNames: ['status', 'route'],
    buckets: [0.1, 0.2, 0.3, 0.4, 0.5, 1, 5],
    registers: [this.registry],
  })

  constructor() {
    for (const route of routes) for (const type of errorTypes) this.errors.labels(route, type).inc(0)
    const { sockets } = this
    new Gauge({
      name: 'app_active_connections',
      help: 'connections',
      registers: [this.registry],
      collect() {
        this.set(sockets.size)
      },
    })
  }

  watch(server: import('node:http').Server): void {
    server.on('connection', (socket) => {
      this.sockets.add(socket)
      socket.on('close', () => this.sockets.delete(socket))
    })
  }

  wrap(handler: Handler): Handler {
    return async (request, response) => {
      const route = routeOf(request.url ?? '/')
      const start = performance.now()
      const over = new Promise<void>((resolve) => response.on('close', () => resolve()))
      void over.then(() => {
        const status = response.writableFinished ? `${response.statusCode}` : '499'
        this.requests.labels(route, status).inc()
        this.seconds.labels({ route, status }).observe((performance.now() - start) / 1_000)
      })
      await handler(request, response).catch((error: unknown) => {
        this.errors.labels(route, error instanceof ShopError ? error.type : 'internal').inc()
        response.writeHead(500).end()
      })
    }
  }

  private make(Kind: typeof Counter, name: string, labelNames: string[]): Counter<string> {
    return new Kind({ name, help: name, labelNames, registers: [this.registry] })
  }
}
