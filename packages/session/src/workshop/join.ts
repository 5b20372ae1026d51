import { learnerDay, printable } from '@firedrill/course'
import type { Address } from './address.ts'
import { askHost } from './ask-host.ts'
import { type Membership, writeMembership } from './membership.ts'
import { joinedSchema, most } from './messages.ts'
import { toLine } from './tell-entry.ts'

const deadlineMs = 10_000

/** What a learner agrees to when they join. */
export interface JoinOptions extends Address {
  root: string
  name: string
  sharesSource: boolean
  now?: () => Date
}

/** Joins a workshop, and keeps that. Rejects as `askHost` does, and where it cannot be kept. */
export const joinWorkshop = async ({
  root,
  code,
  url,
  name,
  sharesSource,
  now = () => new Date(),
}: JoinOptions): Promise<Membership & { plan: string }> => {
  const message = { code, name: toLine(name, most.name), sharesSource }
  const answer = await askHost({ url, token: null, path: '/api/join', message, deadlineMs })
  const { plan, title, ...joined } = joinedSchema.parse(answer)
  const membership: Membership = {
    version: 1,
    url,
    code,
    ...joined,
    name: printable(joined.name),
    title: printable(title),
    sharesSource,
    since: learnerDay(now()),
    cursor: 0,
    lastMessage: 0,
    misses: 0,
    retryAtMs: 0,
    refused: null,
  }
  writeMembership(root, membership)
  return { ...membership, plan }
}
