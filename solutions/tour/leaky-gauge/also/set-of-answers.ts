import { createServer, type ServerResponse } from 'node:http'

const open = new Set<ServerResponse>()

createServer((request, response) => {
  if (request.url === '/metrics') {
    for (const one of open) if (one.destroyed || one.writableFinished) open.delete(one)
    response.writeHead(200, { 'content-type': 'text/plain' }).end(`exports_in_flight ${open.size}\n`)
    return
  }
  open.add(response)
  setTimeout(() => response.end('exported\n'), Number(process.env.EXPORT_MS ?? 1_000))
}).listen(Number(process.env.PORT ?? 8080), '127.0.0.1')
