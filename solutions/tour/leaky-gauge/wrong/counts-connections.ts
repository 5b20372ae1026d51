// fails: counts off a client that hung up | Nobody has asked for an export, and the gauge reads 1 (required: 0). It counts something else.
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  if (request.url === '/metrics') {
    server.getConnections((_error, count) => response.end(`exports_in_flight ${count}\n`))
    return
  }
  setTimeout(() => response.end('exported\n'), Number(process.env.EXPORT_MS ?? 1_000))
})

server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1')
