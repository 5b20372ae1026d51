import { createServer } from 'node:http'
import { charge } from './charges.ts'

const server = createServer(async (request, response) => {
  const body = Buffer.concat((await request.toArray()) as Buffer[]).toString()
  const key = request.headers['idempotency-key'] as string | undefined
  const reply = await charge(key, body)
  response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body)
})

server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1')
