import { FiredrillError } from '@firedrill/course'
import { cellOf, type Column, type Export } from './export.ts'

/** The column of that name: its whole header, or the part of it that people read. Throws a `usage` error where no one is. */
export const chooseColumn = ({ lms, header, columns }: Export, asked: string): Column => {
  const longest = Math.max(...columns.map(({ names }) => names.length), 0)
  for (let at = 0; at < longest; at++) {
    const named = columns.filter(({ names }) => names[at] === asked.trim())
    if (named.length === 1 && named[0]) return named[0]
    if (named.length > 1) break
  }
  const shown = columns.map(({ index }) => cellOf(header, index))
  const matching = columns.filter(({ names }) => names.includes(asked.trim()))
  throw new FiredrillError(
    'usage',
    matching.length > 1
      ? `${matching.length} columns of the export are called "${asked}".`
      : `The export has no column "${asked}" that can be filled.`,
    shown.length > 0
      ? `Give --column one of: ${shown.join(' | ')}`
      : `It has none at all. Make the assignment in ${lms}, and export again${lms === 'Moodle' ? ' with the type Real' : ''}.`,
  )
}

/** The column by which students are asked to be matched. Throws a `usage` error where the export has none of that name. */
export const chooseKey = ({ header, keys }: Export, asked: string): number => {
  const key = keys.find((index) => header[index] === asked.trim())
  if (key !== undefined) return key
  throw new FiredrillError(
    'usage',
    `The export has no column "${asked}" that names students.`,
    `Give --match one of: ${keys.map((index) => header[index]).join(' | ')}`,
  )
}
