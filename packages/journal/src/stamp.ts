import { randomBytes } from 'node:crypto'
import type { Entry, NewEntry } from './entry.ts'

/** Gives an entry its version, id and time. `last` is the entry kept before it. */
export const stamp = (entry: NewEntry, at: string, last: Entry | null): Entry => {
  const id = last?.at === at ? following(last.id) : randomBytes(8).toString('hex')
  const fields = { version: 1, id, at } as const
  // First, because a line is easier to read that way; last, because an entry that was kept before is a new one here.
  return { ...fields, ...entry, ...fields }
}

/** Entries of one millisecond are ordered by id: a hint must not come after the attempt it belongs to. */
const following = (id: string): string =>
  BigInt.asUintN(64, BigInt(`0x${id}`) + 1n)
    .toString(16)
    .padStart(16, '0')
