import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import * as z from 'zod'

/** Where it is kept that a learner is in a workshop, from the root. For its user alone: who has the token is them. */
export const membershipFile = '.firedrill/room.json'

const schema = z.object({
  version: z.literal(1),
  url: z.url(),
  code: z.string(),
  learner: z.uuid(),
  token: z.string(),
  name: z.string(),
  title: z.string(),
  sharesSource: z.boolean(),
  /** The learner's day they joined on, `2026-11-26`: nothing older is told. */
  since: z.string(),
  /** Bytes of the journal that the host has. */
  cursor: z.int().min(0),
  /** The last message that was shown. */
  lastMessage: z.int(),
  /** How often in a row the host was away, and when it is worth to try again, in milliseconds since 1970. */
  misses: z.int().min(0),
  retryAtMs: z.number(),
  /** Why the host takes no more; it is not asked again. */
  refused: z.string().nullable(),
})

/** A learner's place in a workshop, and how far the host has been told. */
export type Membership = z.output<typeof schema>

/** The workshop that is joined, or null. What does not read is none: a workshop is no reason not to drill. */
export const readMembership = (root: string): Membership | null => {
  try {
    return schema.parse(JSON.parse(readFileSync(join(root, membershipFile), 'utf8')))
  } catch {
    return null
  }
}

/** Keeps it. Throws an `environment` error where it cannot be written. */
export const writeMembership = (root: string, membership: Membership): void => {
  const path = join(root, membershipFile)
  try {
    mkdirSync(dirname(path), { recursive: true })
    // Whole or not at all, and two terminals share no file.
    const scratch = `${path}.${process.pid}`
    writeFileSync(scratch, `${JSON.stringify(membership, null, 2)}\n`, { mode: 0o600 })
    renameSync(scratch, path)
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `${membershipFile} cannot be written: ${(error as Error).message}`,
      'Make .firedrill/ writable, then join again.',
      { cause: error },
    )
  }
}

/**
 * Changes what is kept, where the same workshop is still joined: another terminal may have left it. What cannot be kept
 * is let go: it is sent again, and counts once.
 */
export const changeMembership = (
  root: string,
  { learner }: Pick<Membership, 'learner'>,
  change: Partial<Membership>,
): void => {
  const now = readMembership(root)
  if (now?.learner !== learner) return
  try {
    writeMembership(root, { ...now, ...change })
  } catch {
    // The disk is full, say. The drill goes on.
  }
}

/** Forgets the workshop. */
export const dropMembership = (root: string): void => rmSync(join(root, membershipFile), { force: true })
