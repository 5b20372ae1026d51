import { howMany } from '@firedrill/course'
import type { FireRecord } from '@firedrill/session'
import { formatSeconds } from './time.ts'

/** The fire drills there are, and how to begin one. */
export const formatFires = (fires: readonly FireRecord[]): string =>
  fires.length === 0
    ? 'There is no fire drill yet.\n'
    : `${fires.map(formatFire).join('\n')}\n\`pnpm drill fire week1\` begins one; it takes up to 15 minutes.\n`

/** One of them: `week1  The orders service burns: 2 of 5 faults put out`, and below it what it cost. */
export const formatFire = ({ week, title, fires, faults, best, lastDay, isDue }: FireRecord): string => {
  const head = `${week}  fire drill: ${title}`
  if (fires === 0) return `${head}: not yet drilled`
  const cost =
    best === null
      ? []
      : [`at best ${(best.burned * 100).toFixed(2)} % burned in ${formatSeconds(best.mitigateSeconds)}`]
  const details = [...cost, `last ${lastDay}`, ...(isDue ? ['due again'] : [])].join(', ')
  return `${head}: ${faults.mitigated} of ${faults.total} faults put out in ${howMany(fires, 'fire')}\n       ${details}`
}
