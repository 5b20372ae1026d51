// fails: counts off an answered export | 2 exports overlapped, 1 of them is answered, and the gauge reads 0 (required: 1). An answer was counted off more than once, and hides the next one.
import { createServer } from 'node:http'

let inFlight = 0

const server = createServer((request, response) => {
  if (request.url === '/metrics') {
    response.end(`exports_in_flight ${inFlight}\n`)
    return
  }
  inFlight++
  response.once('finish', () => inFlight--)
  response.once('close', () => (inFlight = Math.max(0, inFlight - 1)))
  setTimeout(() => response.end('exported\n'), Number(process.env.EXPORT_MS ?? 1_000))
})

server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1')
