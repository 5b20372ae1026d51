// attack: takes away the host's handlers of errors and answers from its own | family: forging | item: error-share | verdicts: fail, crash | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  for (const name of ['uncaughtException', 'unhandledRejection']) {
    process.removeAllListeners(name)
    process.on(name, () => 0.5)
  }
  writeSync(1, 'tried')
  Promise.reject(new Error('lost'))
  return new Promise((resolve) => {
    setTimeout(() => resolve(0.5), 20)
    setTimeout(() => {
      throw new Error('lost too')
    }, 5)
  })
}
