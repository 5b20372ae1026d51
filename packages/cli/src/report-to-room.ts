import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { printable } from '@firedrill/course'
import type { Workspace } from './workspace.ts'

/** A command ends no later for it, or hardly. */
const deadlineMs = 800

/**
 * After a command: tells the workshop what it does not know yet, and the learner what the room was told. A host that is
 * away costs nothing, for it is not asked again at once.
 */
export const reportToRoom = async ({ root }: Workspace): Promise<void> => {
  if (!existsSync(join(root, '.firedrill/room.json'))) return
  const { changeMembership, describeMessage, readMembership, sendEntries, sendHandIns, takeKeys } =
    await import('@firedrill/session/workshop')
  const membership = readMembership(root)
  if (!membership || membership.refused !== null || membership.retryAtMs > Date.now()) return
  const sent = await sendEntries(root, { deadlineMs })
  if (sent.kind === 'refused')
    say(`The workshop takes no more: ${printable(sent.why)} \`pnpm drill room leave\` forgets it.`)
  if (sent.kind !== 'away' && sent.kind !== 'refused') {
    const { taken, refused } = await sendHandIns(root, { deadlineMs })
    for (const day of taken) say(`What you handed in of ${day} has reached the workshop.`)
    for (const { day, why } of refused) say(`The workshop did not take ${day}: ${printable(why)}`)
  }
  if (sent.kind !== 'sent' || !sent.room) return
  const opened = takeKeys(root, sent.room)
  if (opened.length > 0) say(`The solutions of ${opened.join(', ')} are open.`)
  const { message } = sent.room
  if (!message || message.id <= membership.lastMessage) return
  say(describeMessage(message))
  changeMembership(root, membership, { lastMessage: message.id })
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)
