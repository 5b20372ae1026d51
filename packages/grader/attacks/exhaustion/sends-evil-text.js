// attack: fails with texts and stacks that tire whoever searches, cuts or prints them | family: exhaustion | item: error-share | verdicts: fail, timeout, blocked | points: 0 | tiers: T1 T2 | heard: no
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const error = new Error(`${'work/day1/'.repeat(50_000)}(${'a'.repeat(50_000)}!`)
  error.stack = `Error\n${'    at a (file:///drill/tree/error-share.ts:1:1'.repeat(20_000)}`
  throw error
}
export const slowest = () => ({ at: '\u001b['.repeat(100_000), ms: ' '.repeat(500_000) })
