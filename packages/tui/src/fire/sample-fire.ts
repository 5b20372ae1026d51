import { join } from 'node:path'
import { faultOf, type Fire, obeyLine, placeFault, startFire } from '@firedrill/fire'
import { requireFire } from '@firedrill/fire/read'

const repository = join(import.meta.dirname, '../../../..')

/** The fire of week 1 that a seed brings, after some lines. For tests. */
export const playFire = (seed: string, ...lines: string[]): Fire => {
  const found = requireFire(repository, { id: 'week1', dir: 'exercises/week1-http' })
  if (!found) throw new Error('Week 1 has a fire drill.')
  const start = startFire({ drill: found.drill, fault: placeFault(faultOf(found.faults, seed), seed), seed })
  return lines.reduce((now, line) => obeyLine(now, line).fire, start)
}

/** A seed for each fault. */
export const fireSeeds = ['00000000', '00000100', '00000200', '00000300', '00000400']
