import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { askHost } from './ask-host.ts'
import { describeRoom, type HeardRoom, type RoomView } from './describe-room.ts'
import { followRoom } from './follow-room.ts'
import { sendHandIns } from './hand-in.ts'
import { changeMembership, readMembership } from './membership.ts'
import { journalFile, sendEntries } from './send-entries.ts'
import { takeKeys } from './take-keys.ts'

/** A workshop while a learner drills: what they do is told, what the host says is heard. */
export interface OpenRoom {
  view: () => RoomView
  /** Raises the learner's hand, or takes it down; says so. Rejects with an `AwayError` where the host is away. */
  hand: () => Promise<string>
  /** Ends both; waits for nothing that the host owes. */
  close: () => void
}

const lookMs = 400
const deadlineMs = 10_000
const longestPauseMs = 15_000

/** Opens the workshop that was joined; null where none was. `onChange` is called when there is something new to see. */
export const openRoom = (root: string, onChange: () => void): OpenRoom | null => {
  const membership = readMembership(root)
  if (!membership) return null
  const { url, token } = membership
  const stop = new AbortController()
  let heard: HeardRoom | null = null
  let isAway = false
  let refused = membership.refused
  const hear = (room: HeardRoom['room']): void => {
    heard = { room, atMs: performance.now(), wallMs: Date.now() }
    isAway = false
    takeKeys(root, room)
    if (room.message && room.message.id > membership.lastMessage) {
      changeMembership(root, membership, { lastMessage: room.message.id })
    }
    onChange()
  }
  const tell = async (): Promise<void> => {
    let seen = -1
    for (let misses = 0; !stop.signal.aborted && refused === null; ) {
      const size = statSync(join(root, journalFile), { throwIfNoEntry: false })?.size ?? 0
      if (size !== seen) {
        const sent = await sendEntries(root, { deadlineMs })
        if (sent.kind !== 'away' && sent.kind !== 'refused') await sendHandIns(root, { deadlineMs })
        if (sent.kind === 'refused') refused = sent.why
        misses = sent.kind === 'away' ? misses + 1 : 0
        if (sent.kind !== 'away') seen = size
        onChange()
      }
      const pauseMs = Math.min(longestPauseMs, lookMs * 2 ** misses)
      await sleep(pauseMs, undefined, { signal: stop.signal, ref: false }).catch(() => {})
    }
  }
  void tell()
  void followRoom(
    { url, token },
    {
      room: hear,
      away: () => {
        isAway = true
        onChange()
      },
    },
    stop.signal,
  )
  return {
    view: () => describeRoom({ heard, nowMs: performance.now(), isAway, refused }),
    hand: async () => {
      const isRaised = !(heard?.room.isHandUp ?? false)
      await askHost({ url, token, path: '/api/hand', message: { isRaised }, deadlineMs })
      return isRaised ? 'Your hand is up: the instructor sees it. w takes it down.' : 'Your hand is down.'
    },
    close: () => stop.abort(),
  }
}
