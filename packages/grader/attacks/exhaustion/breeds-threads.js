// attack: starts worker threads until the system refuses | family: exhaustion | item: error-share | verdicts: fail, crash, timeout | points: 0 | tiers: T2
import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

export const errorShare = async () => {
  writeSync(1, 'tried')
  for (let n = 0; n < 300; n++)
    new Worker('setInterval(() => {}, 1000)', { eval: true }).on('error', () => {})
  await new Promise((resolve) => setTimeout(resolve, 500))
}
