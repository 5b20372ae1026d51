import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { FiredrillError, isSeed } from '@firedrill/course'
import { readOrExplain } from './read-or-explain.ts'

/** Names with commas between them; null where there are none. */
export const splitNames = (text: string | undefined): string[] | null =>
  text === undefined
    ? null
    : text
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)

/** A number of judges; half the cores, at least one, unless told. */
export const readJobs = (text: string | undefined): number => {
  if (text === undefined) return Math.max(1, Math.floor(availableParallelism() / 2))
  const jobs = Number(text)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs
  throw new FiredrillError('usage', `--jobs ${text} is no count.`, 'Give a whole number from 1 to 256.')
}

/** A percentage; null where none is asked for. */
export const readPercent = (text: string | undefined): number | null => {
  if (text === undefined) return null
  const percent = Number(text.replace(/%$/, ''))
  if (text.trim() !== '' && percent >= 0 && percent <= 100) return percent
  throw new FiredrillError('usage', `--min-score ${text} is no percentage.`, 'Give a number from 0 to 100.')
}

/** A seed; null where none is given. */
export const readSeed = (text: string | undefined): string | null => {
  if (text === undefined) return null
  if (isSeed(text)) return text
  throw new FiredrillError(
    'usage',
    `"${text}" is no seed.`,
    'A seed is eight hexadecimal digits, as a verdict prints it.',
  )
}

/** A time with its zone; null where none is given. */
export const readDate = (text: string | undefined): Date | null => {
  if (text === undefined) return null
  const date = new Date(text)
  const hasZone = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text)
  if (hasZone && !Number.isNaN(date.getTime())) return date
  throw new FiredrillError('usage', `--received ${text} is no time.`, 'Write it as 2026-11-30T18:00:00Z.')
}

/** The bytes of a key, without white space around them; null where none is given. */
export const readSeedKey = (file: string | undefined, from: string): Uint8Array | null => {
  if (file === undefined) return null
  const key = Buffer.from(
    readOrExplain(resolve(from, file), { shown: file, hint: 'Name a file that holds a secret.' })
      .toString('latin1')
      .trim(),
    'latin1',
  )
  if (key.length >= 16) return key
  throw new FiredrillError(
    'usage',
    `${file} is too short for a key: it has ${key.length} bytes.`,
    'Make one: openssl rand -hex 32 > seed.key',
  )
}
