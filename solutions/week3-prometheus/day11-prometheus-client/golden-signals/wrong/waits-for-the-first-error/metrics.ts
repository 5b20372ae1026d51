// fails: starts every error at 0 | A metric with labels exposes nothing until a set of labels is first used.
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { type ErrorType, routeOf } from './app.ts'

export function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'app_requests_total',
    help: 'Requests, by the status of their answer; 499 if the client was gone before.',
    labelNames: ['route', 'status'],
    registers,
  })
  const errors = new Counter({
    name: 'app_errors_total',
    help: 'Requests that the shop could not answer.',
    labelNames: ['route', 'error_type'],
    registers,
  })
  const duration = new Histogram({
    name: 'app_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['route', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  const connections = new Gauge({
    name: 'app_active_connections',
    help: 'Connections that are open.',
    registers,
  })
  return {
    registry,
    /** Counts a request when it is over, however it ends. */
    follow: (url: string, response: ServerResponse): void => {
      const end = duration.startTimer({ route: routeOf(url) })
      response.once('close', () => {
        const status = response.writableFinished ? response.statusCode : 499
        requests.inc({ route: routeOf(url), status })
        end({ status })
      })
    },
    failed: (url: string, error_type: ErrorType): void => errors.inc({ route: routeOf(url), error_type }),
    connected: (socket: Socket): void => {
      connections.inc()
      socket.once('close', () => connections.dec())
    },
  }
}
