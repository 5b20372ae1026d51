import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import { type Fill, openFill } from '@firedrill/grader'

/** How the gradebook of an LMS is asked for on the command line. */
export interface FillOptions {
  into?: string
  column?: string
  match?: string
  outOf?: string
}

/** The exported gradebook that is to be filled; null where none is. Throws a `usage` error where it cannot be. */
export const readFill = ({ into, column, match, outOf }: FillOptions, from: string): Fill | null => {
  if (into === undefined) {
    const stray = Object.entries({ column, match, 'out-of': outOf }).find(([, value]) => value !== undefined)
    if (!stray) return null
    throw new FiredrillError(
      'usage',
      `--${stray[0]} needs --into <file>.`,
      'Name the gradebook that the LMS exported.',
    )
  }
  if (column === undefined) {
    throw new FiredrillError(
      'usage',
      '--into needs --column <name>.',
      'Name the column that is to be filled.',
    )
  }
  return openFill({
    bytes: readOrExplain(resolve(from, into), into),
    shown: into,
    column,
    match: match ?? null,
    outOf: readPoints(outOf),
  })
}

const readPoints = (text: string | undefined): number | null => {
  if (text === undefined) return null
  const points = Number(text)
  if (points > 0 && points <= 1e6) return points
  throw new FiredrillError('usage', `--out-of ${text} is no number of points.`, 'Give a number above 0.')
}

const readOrExplain = (path: string, shown: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new FiredrillError(
      'usage',
      `${shown} cannot be read (${code}).`,
      'Name the gradebook that the LMS exported.',
      {
        cause: error,
      },
    )
  }
}
