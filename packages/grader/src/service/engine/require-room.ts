import { statfsSync } from 'node:fs'
import { FiredrillError } from '@firedrill/course'

const megabyte = 1024 * 1024
/** More than the largest request brings, once as rows and once as log. */
const leastFree = 320

/**
 * Throws an `environment` error where a disk has less room than a transaction may take, in megabytes: where it runs full
 * in the middle of a write, PGlite does not come back.
 */
export const requireRoom = (dir: string, least = leastFree): void => {
  const { bavail, bsize } = statfsSync(dir)
  if (bavail * bsize >= least * megabyte) return
  throw new FiredrillError(
    'environment',
    `The disk of the embedded database in ${dir} is full: fewer than ${least} MB are free.`,
    'Make room there. What was stored is whole, and workers bring the rest when there is some.',
  )
}
