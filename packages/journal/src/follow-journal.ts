import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Entry } from './entry.ts'
import { parseExport } from './parse-export.ts'

/** What a journal holds from a place on, and the place to go on from. */
export interface Followed {
  entries: Entry[]
  /** Bytes from the beginning of the file. */
  next: number
}

/**
 * Reads a journal from a place on, in the order of the file, up to the end of its last whole line. A journal that is
 * shorter than the place is another one: it is read from its beginning. Empty where there is none, or it cannot be read.
 */
export const followJournal = (path: string, from: number): Followed => {
  try {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      const start = from <= size ? from : 0
      const bytes = Buffer.alloc(size - start)
      const read = bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start))
      const whole = read.subarray(0, read.lastIndexOf(lineEnd) + 1)
      return { entries: inFileOrder(whole.toString('utf8')), next: start + whole.length }
    } finally {
      closeSync(file)
    }
  } catch {
    return { entries: [], next: from }
  }
}

const lineEnd = 0x0a

/** A clock that was set back must not hide the order in which things happened. */
const inFileOrder = (text: string): Entry[] => text.split('\n').flatMap((line) => parseExport(line).entries)
