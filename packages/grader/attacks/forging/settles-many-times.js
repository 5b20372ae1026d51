// attack: returns a thenable that resolves again and again, each time to another guess | family: forging | item: error-share | verdicts: fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => ({
  // oxlint-disable-next-line no-thenable
  then: (resolve, reject) => {
    writeSync(1, 'tried')
    for (let guess = 0; guess <= 1; guess += 0.01) resolve(guess)
    reject(new Error('never'))
  },
})
export const slowest = () => ({ then: (resolve) => [0, 1, 2].forEach((at) => resolve({ at, ms: 0 })) })
