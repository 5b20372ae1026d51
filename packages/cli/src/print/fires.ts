import type { FireRecord } from '@firedrill/session'
import { countOf } from './count.ts'
import { formatSeconds } from './time.ts'

/** The fire drills there are, one line each, and how to begin one. */
export const formatFires = (fires: readonly FireRecord[]): string =>
  fires.length === 0
    ? 'There is no fire drill yet.\n'
    : `${fires.map(formatFire).join('\n')}\n\`pnpm drill fire week1\` begins one; it takes up to 15 minutes.\n`

/** One of them: `week1  The orders service burns: 2 of 5 faults put out, best 1:26 and 0.90 %`. */
export const formatFire = ({ week, title, fires, faults, best, lastDay, isDue }: FireRecord): string => {
  const head = `${week}  fire drill: ${title}`
  if (fires === 0) return `${head}: not yet drilled`
  const bestWords =
    best === null
      ? ''
      : `, best ${formatSeconds(best.mitigateSeconds)} and ${(best.burned * 100).toFixed(2)} % burned`
  return `${head}: ${faults.mitigated} of ${faults.total} faults put out in ${countOf(fires, 'fire')}${bestWords}, last ${lastDay}${isDue ? ', due again' : ''}`
}
