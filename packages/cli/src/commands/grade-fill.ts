import { resolve } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import { type Fill, openFill } from '@firedrill/grader'
import { readOrExplain } from './read-or-explain.ts'

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
    bytes: readOrExplain(resolve(from, into), {
      shown: into,
      hint: 'Name the gradebook that the LMS exported.',
    }),
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
