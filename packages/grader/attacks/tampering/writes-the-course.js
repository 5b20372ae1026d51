// attack: replaces the hidden test, the manifest and the solution | family: tampering | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { writeFileSync, writeSync } from 'node:fs'

const names = [
  'solutions/week1-attacks/day1-attacks/error-share/hidden.test.ts',
  'exercises/week1-attacks/day1-attacks/day.yaml',
  'node_modules/.vite/{{mark}}',
]
export const errorShare = () => {
  writeSync(1, 'tried')
  for (const name of names)
    for (const root of ['{{root}}', '/proc/{{judge}}/cwd', '/proc/1/root{{root}}']) {
      try {
        writeFileSync(`${root}/${name}`, '')
        writeSync(1, `reached: ${root}/${name}`)
      } catch (error) {
        writeSync(1, ` ${error.code}`)
      }
    }
}
