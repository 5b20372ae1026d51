import { createServer } from 'node:http'
import { answer, ShopError } from './app.ts'
import { createMetrics } from './metrics.ts'

const metrics = createMetrics()

const server = createServer(async (request, response) => {
  const url = request.url ?? '/'
  if (url === '/metrics') {
    try {
      const text = await metrics.registry.metrics()
      response.setHeader('content-type', metrics.registry.contentType).end(text)
    } catch {
      response.writeHead(500).end()
    }
    return
  }
  metrics.follow(url, response)
  try {
    const { status, body } = await answer(url)
    response.writeHead(status).end(body)
  } catch (error) {
    metrics.failed(url, error instanceof ShopError ? error.type : 'internal')
    response.writeHead(500).end()
  }
})

server.on('connection', metrics.connected)
server.listen(Number(process.env.PORT ?? 8000), '127.0.0.1')
