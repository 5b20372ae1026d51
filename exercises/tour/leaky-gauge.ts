/*
 * At night the export service serves nobody, and its in-flight gauge reads
 * 412. The autoscaler keeps eight pods for them.
 *
 * The server answers GET /export after a while, and GET /metrics with the line
 * exports_in_flight <n>: the exports that are being answered now. A client may
 * hang up before its answer is complete.
 *
 * Done when:
 * - counts off a client that hung up
 * - counts an export while it is answered
 * - counts off an answered export
 */
import { createServer } from 'node:http'

let inFlight = 0

const server = createServer((request, response) => {
  if (request.url === '/metrics') {
    response.end(`exports_in_flight ${inFlight}\n`)
    return
  }
  inFlight++
  response.once('finish', () => inFlight--)
  setTimeout(() => response.end('exported\n'), Number(process.env.EXPORT_MS ?? 1_000))
})

server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1')
