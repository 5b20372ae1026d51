import { join } from 'node:path'
import { learnerDay } from '@firedrill/course'
import { type Entry, followJournal } from '@firedrill/journal'
import { readBytes } from '../attempts/bytes.ts'
import { askHost, AwayError, RefusedError } from './ask-host.ts'
import { changeMembership, type Membership, readMembership } from './membership.ts'
import { most, type Room, roomSchema, type Told } from './messages.ts'
import { tellEntry } from './tell-entry.ts'

/** Where a learner's history is, from the root. */
export const journalFile = '.firedrill/journal.jsonl'

/** What became of it. `idle`: there was nothing to tell. */
export type Sent =
  | { kind: 'idle' | 'away' }
  | { kind: 'refused'; why: string }
  | { kind: 'sent'; room: Room | null }

const firstWaitMs = 20_000
const longestWaitMs = 600_000
/** Enough for the entries and the sources of one message. */
const batchBytes = 200 * 1024

/**
 * Tells the host what the journal has and it does not. The journal is the outbox: what was told is known by a place in
 * it, and an entry that is told twice counts once. Never rejects: a host that is away disturbs nobody.
 */
export const sendEntries = async (root: string, { deadlineMs }: { deadlineMs: number }): Promise<Sent> => {
  const membership = readMembership(root)
  if (!membership) return { kind: 'idle' }
  if (membership.refused !== null) return { kind: 'refused', why: membership.refused }
  const { entries, next } = followJournal(join(root, journalFile), membership.cursor)
  const told = entries.flatMap((entry) => toTold(root, membership, entry))
  try {
    let room: Room | null = null
    for (const batch of inBatches(told)) {
      const { url, token } = membership
      const message = { entries: batch }
      const answer = await askHost({ url, token, path: '/api/entries', message, deadlineMs })
      room = roomSchema.safeParse(answer).data ?? room
    }
    if (next !== membership.cursor) changeMembership(root, membership, { cursor: next })
    if (told.length === 0) return { kind: 'idle' }
    if (membership.misses > 0) changeMembership(root, membership, { misses: 0, retryAtMs: 0 })
    return { kind: 'sent', room }
  } catch (error) {
    return failed(root, membership, error)
  }
}

/** How many things the host has not been told yet. */
export const countWaiting = (root: string, membership: Membership): number =>
  followJournal(join(root, journalFile), membership.cursor).entries.flatMap((entry) =>
    toTold(root, membership, entry),
  ).length

const toTold = (root: string, { since, sharesSource }: Membership, entry: Entry): Told[] => {
  if (learnerDay(new Date(entry.at)) < since) return []
  const told = tellEntry(entry, sharesSource ? readSource(root, entry) : null)
  return told ? [told] : []
}

/** Files that are not there any more, or too long, are let be: the attempt counts without. */
const readSource = (root: string, entry: Entry): Record<string, string> | null => {
  if (entry.kind !== 'attempt' || !entry.files) return null
  const texts = Object.entries(entry.files).map(([name, hash]) => [name, readBytes(root, hash)] as const)
  if (texts.some(([, text]) => text === null)) return null
  const length = texts.reduce((sum, [, text]) => sum + Buffer.byteLength(text ?? ''), 0)
  return length > most.sourceBytes ? null : (Object.fromEntries(texts) as Record<string, string>)
}

const inBatches = (told: readonly Told[]): Told[][] => {
  const batches: Told[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const one of told) {
    const size = Buffer.byteLength(JSON.stringify(one))
    const last = batches.at(-1)
    if (!last || last.length >= most.entries || bytes + size > batchBytes) {
      batches.push([one])
      bytes = size
    } else {
      last.push(one)
      bytes += size
    }
  }
  return batches
}

const failed = (root: string, membership: Membership, error: unknown): Sent => {
  if (error instanceof RefusedError) {
    changeMembership(root, membership, { refused: error.message })
    return { kind: 'refused', why: error.message }
  }
  if (!(error instanceof AwayError)) throw error
  const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** membership.misses)
  changeMembership(root, membership, { misses: membership.misses + 1, retryAtMs: Date.now() + waitMs })
  return { kind: 'away' }
}
