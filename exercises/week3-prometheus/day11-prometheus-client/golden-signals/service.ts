import { createServer } from 'node:http'
import { answer } from './app.ts'

const server = createServer(async (request, response) => {
  try {
    const { status, body } = await answer(request.url ?? '/')
    response.writeHead(status).end(body)
  } catch {
    response.writeHead(500).end()
  }
})

server.listen(Number(process.env.PORT ?? 8000), '127.0.0.1')
