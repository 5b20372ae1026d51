import { createServer } from 'node:http'
import { answer } from './app.ts'
import { GoldenSignals } from './metrics.ts'

const signals = new GoldenSignals()

const shop = signals.wrap(async (request, response) => {
  const { status, body } = await answer(request.url ?? '/')
  response.writeHead(status).end(body)
})

const server = createServer((request, response) => {
  if (request.url?.split('?')[0] !== '/metrics') return void shop(request, response)
  signals.registry.metrics().then((text) => {
    response.writeHead(200, { 'content-type': signals.registry.contentType }).end(text)
  })
})
signals.watch(server)
server.listen(Number(process.env.PORT ?? 8000), '127.0.0.1')
