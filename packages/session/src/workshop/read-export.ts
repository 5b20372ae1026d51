import { learnerDay } from '@firedrill/course'
import { parseExport } from '@firedrill/journal'
import type { Told } from './messages.ts'
import { tellEntry } from './tell-entry.ts'

/** What an exported history has to tell a workshop. */
export interface ReadExport {
  told: Told[]
  /** Entries that read, of any day. */
  entries: number
  /** Lines that do not. */
  unreadable: number
}

/**
 * Reads an exported history as its learner's app would have told it: of a learner's day, `2026-11-26`, and later, and
 * nothing that is nobody's business. Takes any text.
 */
export const readExport = (text: string, since: string): ReadExport => {
  const { entries, unreadable } = parseExport(text)
  const told = entries
    .filter(({ at }) => learnerDay(new Date(at)) >= since)
    .flatMap((entry) => tellEntry(entry) ?? [])
  return { told, entries: entries.length, unreadable: unreadable.length }
}
