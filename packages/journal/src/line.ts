import { crc32 } from 'node:zlib'
import { FiredrillError } from '@firedrill/course'
import type { Entry } from './entry.ts'
import { type Fields, isEntry, isKnownKind } from './is-entry.ts'
import { upgrade } from './upgrade.ts'

/** What a line of the journal says. A `newer` line is whole, of a version or kind this firedrill does not know. */
export type LineContent = { kind: 'entry'; entry: Entry } | { kind: 'newer' } | { kind: 'unreadable' }

/**
 * A line of the journal: the checksum of its JSON, a space, the JSON. Throws an `internal` error for an entry that could
 * not be read back as it is.
 */
export const formatLine = (entry: Entry): string => {
  if (!isEntry({ ...entry })) {
    throw new FiredrillError(
      'internal',
      `Expected an entry that the journal can keep, got ${JSON.stringify(entry)}.`,
      'Report this with what you did; what was kept before is untouched.',
    )
  }
  const json = JSON.stringify(entry)
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}`
}

/** Reads one line, given without its line end. */
export const parseLine = (line: string): LineContent => {
  const json = line.slice(9)
  // A number is compared sooner than its digits are written.
  if (!startOfLine.test(line) || Number.parseInt(line.slice(0, 8), 16) !== crc32(json)) {
    return { kind: 'unreadable' }
  }
  const fields = upgrade(parseObject(json), json)
  if (isEntry(fields)) return { kind: 'entry', entry: fields as unknown as Entry }
  return { kind: isNewer(fields) ? 'newer' : 'unreadable' }
}

const parseObject = (json: string): Fields => {
  try {
    const value: unknown = JSON.parse(json)
    // Nesting so deep that it could not be written again is refused here, where that does no harm.
    if (json.length > 2000) JSON.stringify(value)
    return typeof value === 'object' && value !== null ? (value as Fields) : {}
  } catch {
    return {}
  }
}

const isNewer = ({ version, kind }: Fields): boolean =>
  typeof version === 'number' &&
  (version > 1 || (version === 1 && typeof kind === 'string' && !isKnownKind(kind)))

const startOfLine = /^[0-9a-f]{8} \{/
