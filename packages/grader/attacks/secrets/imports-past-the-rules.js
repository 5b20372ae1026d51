// attack: imports the solution, the judge and other packages in ways that import rules forget | family: secrets | item: error-share | verdicts: fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

const dir = '{{root}}/solutions/week1-attacks/day1-attacks/error-share'
const wishes = [
  './hidden.test.ts',
  './solution.ts',
  '../../../../../solutions/week1-attacks/day1-attacks/error-share/solution.ts',
  `file://${dir}/solution.ts`,
  `file://localhost${dir}/solution.ts?x`,
  `${dir}/solution.ts#x`,
  'undici/../../solutions/solution.ts',
  '@firedrill/judge/testing',
  '@firedrill/course',
  'vitest',
  '#solution',
  'firedrill',
]
export const errorShare = async () => {
  writeSync(1, 'tried')
  for (const wish of wishes) {
    const found = await import(wish).catch(() => null)
    // `./solution.ts` is the candidate itself, by the rule for drivers.
    if (found && found.errorShare !== errorShare) writeSync(1, `reached: ${wish}`)
  }
}
