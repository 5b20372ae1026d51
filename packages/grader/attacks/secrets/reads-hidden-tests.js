// attack: reads and imports the hidden test and the solution | family: secrets | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { readFileSync, writeSync } from 'node:fs'

const dir = '{{root}}/solutions/week1-attacks/day1-attacks/error-share'
export const errorShare = async () => {
  writeSync(1, 'tried')
  for (const name of ['hidden.test.ts', 'solution.ts']) {
    try {
      writeSync(1, `reached: ${readFileSync(`${dir}/${name}`, 'utf8').slice(-60)}`)
    } catch (error) {
      writeSync(1, ` ${error.code}`)
    }
    await import(`${dir}/${name}`).then(() => writeSync(1, 'reached: import')).catch(() => {})
  }
}
