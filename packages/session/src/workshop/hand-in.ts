import { setTimeout as sleep } from 'node:timers/promises'
import { type Day, FiredrillError } from '@firedrill/course'
import { askHost, AwayError, RefusedError } from './ask-host.ts'
import { gatherWork, type HandedFiles } from './gather-work.ts'
import { type HandInReport, handInReportSchema } from './hand-in-messages.ts'
import { dropHandIn, keepHandIn, readKeptHandIns } from './kept-hand-ins.ts'
import { type Membership, readMembership } from './membership.ts'

/** What became of what was kept: days that the host has now, and days that it refused, with what it said. */
export interface SentHandIns {
  taken: string[]
  refused: { day: string; why: string; hint: string }[]
  /** Whether the host was away, so that something is still kept. */
  isAway: boolean
}

/** What is handed in of a day, and to whom. */
export interface HandIn {
  files: HandedFiles
  room: Membership
}

/**
 * What would be handed in of a day as it is now; nothing is sent or kept. Throws a `usage` error where there is nothing to
 * hand in, or the learner is in no workshop.
 */
export const offerHandIn = (root: string, day: Day): HandIn => {
  const room = requireRoom(root)
  return { files: gatherWork(root, day), room }
}

/** Gathers a day's files as they are now, and keeps them until the host has them. Throws as `offerHandIn` does. */
export const prepareHandIn = (root: string, day: Day): HandIn => {
  const { files, room } = offerHandIn(root, day)
  keepHandIn(root, { learner: room.learner, day: day.id, files })
  return { files, room }
}

/** Hands in what is kept. The same twice counts once. Rejects only where the tool itself fails. */
export const sendHandIns = async (
  root: string,
  { deadlineMs }: { deadlineMs: number },
): Promise<SentHandIns> => {
  const sent: SentHandIns = { taken: [], refused: [], isAway: false }
  const room = readMembership(root)
  if (!room) return sent
  const { url, token } = room
  for (const one of readKeptHandIns(root, room)) {
    const { day, files } = one
    try {
      await askHost({ url, token, path: '/api/submit', message: { day, files }, deadlineMs })
      dropHandIn(root, one)
      sent.taken.push(day)
    } catch (error) {
      if (error instanceof AwayError) return { ...sent, isAway: true }
      if (!(error instanceof RefusedError)) throw error
      dropHandIn(root, one)
      sent.refused.push({ day, why: error.message, hint: error.hint })
    }
  }
  return sent
}

/** What came of the last hand-in of a day. Rejects as `askHost` does. */
export const readHandInReport = async (
  root: string,
  day: string,
  { deadlineMs }: { deadlineMs: number },
): Promise<HandInReport> => {
  const { url, token } = requireRoom(root)
  const answer = await askHost({ url, token, path: '/api/report', message: { day }, deadlineMs })
  return handInReportSchema.parse(answer)
}

const lookMs = 1_000

/**
 * The report of a day's last hand-in, once it is graded: looked for every second until then, for so many seconds or until
 * `signal` ends it; after that the one that says it waits. Null where the host is away. Rejects as `askHost` does.
 */
export const awaitHandInReport = async (
  root: string,
  day: string,
  { seconds, deadlineMs, signal }: { seconds: number; deadlineMs: number; signal: AbortSignal },
): Promise<HandInReport | null> => {
  const until = performance.now() + seconds * 1_000
  for (;;) {
    const report = await readHandInReport(root, day, { deadlineMs }).catch((error: unknown) => {
      if (error instanceof AwayError) return null
      throw error
    })
    if (report?.state !== 'waiting' || signal.aborted || performance.now() >= until) return report
    await sleep(lookMs, undefined, { signal }).catch(() => {})
  }
}

const requireRoom = (root: string): Membership => {
  const room = readMembership(root)
  if (room) return room
  throw new FiredrillError(
    'usage',
    'You are in no workshop, so there is nobody to hand in to.',
    '`pnpm drill room join CODE@host` joins one.',
  )
}
