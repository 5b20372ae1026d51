import { FiredrillError } from '@firedrill/course'
import { openSession } from '@firedrill/session'
import type { Membership } from '@firedrill/session/workshop'
import type { Workspace } from '../workspace.ts'
import { askLine } from './ask-line.ts'

/** How a workshop is joined. */
export interface JoinRoomOptions {
  address: string
  name?: string
  shareSource?: boolean
  yes?: boolean
}

/**
 * Joins a workshop once the learner has read what is shared and said yes; not a byte is sent before. Null where they
 * said no. Throws a `usage` error where nobody is there to say it.
 */
export const joinRoom = async (
  workspace: Workspace,
  { address, shareSource = false, yes = false, ...options }: JoinRoomOptions,
): Promise<Membership | null> => {
  const { changeMembership, describeSharing, joinWorkshop, readAddress, readMembership } = await import(
    '@firedrill/session/workshop'
  )
  const place = readAddress(address)
  const before = readMembership(workspace.root)
  if (before?.code === place.code && before.refused === null) {
    // The code says which workshop it is, whatever address its laptop has today.
    const isMoved = before.url !== place.url
    if (isMoved) changeMembership(workspace.root, before, { url: place.url, misses: 0, retryAtMs: 0 })
    say(
      `You are in this workshop already, as ${before.name}${isMoved ? '; it has another address now' : ''}.`,
    )
    return before
  }
  const name = options.name ?? (await findName(workspace, yes))
  for (const line of describeSharing({ url: place.url, name, sharesSource: shareSource })) say(line)
  if (!yes && !(await isAgreed('Join'))) {
    say('Nothing was sent.')
    return null
  }
  const { root } = workspace
  const { plan, ...joined } = await joinWorkshop({ root, ...place, name, sharesSource: shareSource })
  say(`You are in: ${joined.title}, as ${joined.name}.`)
  await followPlan(workspace, plan)
  return joined
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** The name given once: in the learner's file, or when the laptop said that it is ready. */
export const findName = async ({ root, person }: Workspace, isHeadless: boolean): Promise<string> => {
  const { readLaptop, readLearnerName } = await import('@firedrill/session/workshop')
  const own = readLearnerName(root) || (person ?? readLaptop(root)?.name ?? '')
  if (own !== '') return own
  const given = isHeadless || !process.stdin.isTTY ? '' : await askLine('Your name, as the board shows it: ')
  if (given !== '') return given
  throw new FiredrillError('usage', 'A workshop wants a name. Nothing was sent.', 'Add --name <name>.')
}

/** Whether the learner says yes to what they have just read. Throws a `usage` error where nobody is there to say it. */
export const isAgreed = async (what: 'Join' | 'Send'): Promise<boolean> => {
  if (process.stdin.isTTY) return /^y(es)?$/i.test(await askLine(`${what}? y or n: `))
  throw new FiredrillError(
    'usage',
    'This needs a yes, and nobody is at a terminal to say it. Nothing was sent.',
    'Add --yes once the above is fine with you.',
  )
}

/** The room's plan names its days everywhere. A course that lacks it is drilled without. */
const followPlan = async (workspace: Workspace, plan: string): Promise<void> => {
  const session = openSession(workspace)
  try {
    if (!session.plans().some(({ id }) => id === plan) || session.plan()?.id === plan) return
    session.followPlan(plan)
    say(`You follow its plan, ${plan}: \`pnpm drill plan off\` ends that.`)
  } finally {
    await session.close()
  }
}
