// fails: counts an export while it is answered | 1 export is being answered and the gauge reads 0 (required: 1). The autoscaler takes away the pod that works.
import { createServer } from 'node:http'

let inFlight = 0

const server = createServer((request, response) => {
  if (request.url === '/metrics') {
    response.end(`exports_in_flight ${inFlight}\n`)
    return
  }
  inFlight++
  request.resume()
  request.once('close', () => inFlight--)
  setTimeout(() => response.end('exported\n'), Number(process.env.EXPORT_MS ?? 1_000))
})

server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1')
