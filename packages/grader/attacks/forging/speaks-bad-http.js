// attack: answers with broken HTTP: two lengths, two statuses, a header that never ends | family: forging | item: health-server | verdicts: fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'
import { createServer } from 'node:net'

const answers = [
  'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 999\r\n\r\nabc',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nffffffffffffffff\r\n',
]
createServer((socket) => {
  writeSync(1, 'tried')
  socket.on('error', () => {}).end(answers.join('') + 'HTTP/1.1 200 OK\r\nx: ' + 'y'.repeat(100_000))
}).listen(Number(process.env.PORT), '127.0.0.1')
