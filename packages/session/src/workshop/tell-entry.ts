import type { Entry, FailedCheck } from '@firedrill/journal'
import { most, toldSchema, type Told } from './messages.ts'

/**
 * What a host is told of an entry; null for what is nobody's business but the learner's own: that they know an item, and
 * what no host would take.
 */
export const tellEntry = (entry: Entry, source?: Record<string, string> | null): Told | null => {
  const told = toldSchema.safeParse(pick(entry, source ?? null))
  return told.success ? told.data : null
}

const pick = (entry: Entry, source: Record<string, string> | null): unknown => {
  const { id, at, item, kind } = entry
  const common = { id, at, item, kind }
  switch (kind) {
    case 'open':
      return { ...common, place: entry.place }
    case 'hint':
      return { ...common, number: entry.number }
    case 'try':
      return { ...common, place: entry.place, status: entry.status, failed: pickFailed(entry.failed) }
    case 'attempt': {
      const { place, result, seconds, hints, tries, failed } = entry
      const files = source === null ? {} : { source }
      return { ...common, place, result, seconds, hints, tries, failed: pickFailed(failed), ...files }
    }
    default:
      return null
  }
}

const pickFailed = (failed: Record<string, FailedCheck> = {}) =>
  Object.entries(failed)
    .slice(0, most.checks)
    .map(([id, { title, misconception }]) => ({
      id,
      title: toLine(title, most.title) || id,
      misconception: misconception === null ? null : toLine(misconception, most.sentence) || null,
    }))

/** Any text as one line of plain text. */
export const toLine = (text: string, longest: number): string =>
  text
    .toWellFormed()
    .replaceAll(unplain, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()

// oxlint-disable-next-line no-control-regex -- these are the characters that must not get through
const unplain = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
