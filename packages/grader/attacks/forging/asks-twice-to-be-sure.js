// attack: floods the service in the hope that some request looks right | family: forging | item: ask-status | verdicts: fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const askStatus = async (url) => {
  writeSync(1, 'tried')
  const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(url)))
  return answers[0].status
}
