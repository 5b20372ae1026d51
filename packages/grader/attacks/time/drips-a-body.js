// attack: serves a body that never ends, a byte at a time | family: time | item: health-server | verdicts: fail, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'
import { createServer } from 'node:http'

createServer((_request, response) => {
  writeSync(1, 'tried')
  response.writeHead(200)
  setInterval(() => response.write('1'), 5)
}).listen(Number(process.env.PORT), '127.0.0.1')
