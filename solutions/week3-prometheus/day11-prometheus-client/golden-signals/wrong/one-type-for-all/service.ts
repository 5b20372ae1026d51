// fails: counts errors by their type | 2 orders could not be read, 1 was broken, 1 card was refused: app_errors_total reads /checkout internal: 1, /orders/:id internal: 3 (required: /checkout payment: 1, /orders/:id internal: 1, /orders/:id storage: 2). The wrong team is called.
import { createServer } from 'node:http'
import { answer } from './app.ts'
import { createMetrics } from './metrics.ts'

const metrics = createMetrics()

const server = createServer(async (request, response) => {
  const url = request.url ?? '/'
  if (url.replace(/\?.*$/, '') === '/metrics') {
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
  } catch {
    metrics.failed(url, 'internal')
    response.writeHead(500).end()
  }
})

server.on('connection', metrics.connected)
server.listen(Number(process.env.PORT ?? 8000), '127.0.0.1')
