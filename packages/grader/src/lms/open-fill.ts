import { FiredrillError } from '@firedrill/course'
import type { CreateFormat } from '../formats/format.ts'
import { chooseColumn, chooseKey } from './choose-column.ts'
import { type Filled, fillColumn } from './fill-column.ts'
import type { Scored } from './match-students.ts'
import { readExport } from './read-export.ts'

/** The file to import into an LMS, as a format of a report. */
export interface Fill {
  file: string
  create: CreateFormat
  /** What came of it; null before the report's end. */
  filled: () => Filled | null
}

/**
 * Reads an exported gradebook and gets ready to fill a column of it. `outOf` is what the column is worth, where that does
 * not stand there. Throws a `usage` error where the export, the column or what is matched by cannot be used.
 */
export const openFill = (options: {
  bytes: Uint8Array
  /** The export as the caller named it. */
  shown: string
  column: string
  match: string | null
  outOf: number | null
}): Fill => {
  const exported = readExport(options.bytes, options.shown)
  const column = chooseColumn(exported, options.column)
  const key = options.match === null ? null : chooseKey(exported, options.match)
  const possible = options.outOf ?? column.possible
  let filled: Filled | null = null
  return {
    file: 'import.csv',
    filled: () => filled,
    create: ({ columns }) => {
      if (columns === null) throw unclear()
      const scored: Scored[] = []
      return {
        begin: () => '',
        submission: ({ id, status, learner, score }) => {
          if (status === 'graded') scored.push({ submission: id, learner: learner.id, ...score })
          return ''
        },
        end: () => {
          filled = fillColumn(exported, scored, { column, key, possible })
          return filled.text
        },
      }
    },
  }
}

const unclear = (): FiredrillError =>
  new FiredrillError(
    'usage',
    'What counts is not said, so each submission would have full marks of its own.',
    'Give --assignment, --items or --days; a cohort of the service gets them with its first submit, or by a regrade.',
  )
