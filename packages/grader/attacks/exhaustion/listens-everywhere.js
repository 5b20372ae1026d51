// attack: opens listening sockets without end | family: exhaustion | item: error-share | verdicts: fail, crash, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'
import { createServer } from 'node:net'

export const errorShare = async () => {
  writeSync(1, 'tried')
  for (let n = 0; n < 1_500; n++)
    createServer()
      .on('error', () => {})
      .listen(0, '127.0.0.1')
  await new Promise((resolve) => setTimeout(resolve, 300))
}
