import { FiredrillError } from '@firedrill/course'
import { CsvError, parse } from 'csv-parse/sync'
import type { Export, Row } from './export.ts'
import { readCanvas } from './read-canvas.ts'
import { readMoodle } from './read-moodle.ts'

const separators = [',', ';', '\t', ':'] as const

/** Reads a gradebook that Canvas or Moodle exported. Throws a `usage` error where it is none. */
export const readExport = (bytes: Uint8Array, shown: string): Export => {
  const text = decode(bytes, shown)
  for (const separator of separators) {
    const [header] = split(text, separator, { shown, most: 1 })
    if (!header || !recognise(header, [])) continue
    const [, ...rows] = split(text, separator, { shown })
    const found = recognise(header, rows)
    if (found) return { ...found, separator }
  }
  throw unusable(
    `${shown} is no gradebook that Canvas or Moodle exports.`,
    'Canvas: the header begins with Student and ID. Moodle: export as plain text with the language set to English; the header begins with First name.',
  )
}

const recognise = (header: Row, rows: readonly Row[]) => readCanvas(header, rows) ?? readMoodle(header, rows)

/** Throws where it is no UTF-8; a byte-order mark is dropped. */
const decode = (bytes: Uint8Array, shown: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw unusable(
      `${shown} is no UTF-8.`,
      'Take the file as the LMS exported it, or save it as CSV UTF-8.',
      error,
    )
  }
}

/** Cells without the white space around them, which an LMS does not see either. The first line is the header. */
const split = (
  text: string,
  delimiter: string,
  { shown, most }: { shown: string; most?: number },
): string[][] => {
  try {
    return parse(text, {
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: delimiter !== '\t',
      ...(most === undefined ? {} : { to: most }),
    })
  } catch (error) {
    // With another separator the quotes may be right.
    if (error instanceof CsvError && most !== undefined) return []
    throw unusable(`${shown} is not whole: ${(error as Error).message}`, 'Export it again.', error)
  }
}

const unusable = (message: string, hint: string, cause?: unknown): FiredrillError =>
  new FiredrillError('usage', message, hint, { cause })
