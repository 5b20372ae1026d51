import { createServer, type Server } from 'node:http'
import type { Registry } from 'prom-client'

class MetricsServer {
  constructor(private readonly server: Server) {}

  get url(): string {
    const address = this.server.address()
    if (address === null || typeof address === 'string') throw new Error('not listening')
    return `http://${address.address}:${address.port}`
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.close((error) => (error ? reject(error) : resolve()))
    })
  }
}

export const serveMetrics = (registry: Registry): Promise<MetricsServer> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      if (request.method !== 'GET' || pathname !== '/metrics') {
        response.statusCode = 404
        response.end('not found')
        return
      }
      registry.metrics().then(
        (text) => {
          response.writeHead(200, { 'Content-Type': registry.contentType })
          response.end(text)
        },
        () => {
          response.statusCode = 500
          response.end()
        },
      )
    })
    server.on('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, () => resolve(new MetricsServer(server)))
  })
