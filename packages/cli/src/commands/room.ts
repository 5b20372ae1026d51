import { FiredrillError, howMany } from '@firedrill/course'
import {
  askHost,
  AwayError,
  countWaiting,
  dropMembership,
  type Membership,
  readKeptHandIns,
  readMembership,
  RefusedError,
  sendEntries,
} from '@firedrill/session/workshop'
import { printJson } from '../print/json.ts'
import { joinRoom, type JoinRoomOptions } from '../screens/join-room.ts'
import type { Workspace } from '../workspace.ts'

const deadlineMs = 5_000

/** `drill room`: where the learner is, what is shared, what waits; tries at once to tell that. */
export const showRoom = async ({ root }: Workspace, options: { json?: boolean }): Promise<number> => {
  await sendEntries(root, { deadlineMs })
  const membership = readMembership(root)
  if (options.json) {
    printJson({
      room: membership && {
        ...pick(membership),
        waiting: countWaiting(root, membership),
        handingIn: readKeptHandIns(root, membership).map(({ day }) => day),
      },
    })
  } else if (membership) process.stdout.write(print(root, membership))
  else process.stdout.write('You are in no workshop. `pnpm drill room join CODE@host` joins one.\n')
  return 0
}

/** `drill room join`. 0 joined, 1 the learner said no. */
export const join = async (workspace: Workspace, options: JoinRoomOptions): Promise<number> =>
  (await joinRoom(workspace, options)) ? 0 : 1

/** `drill room hand`: up, or down. */
export const hand = async ({ root }: Workspace, { down = false }: { down?: boolean }): Promise<number> => {
  const { url, token } = requireMembership(root)
  await askHost({ url, token, path: '/api/hand', message: { isRaised: !down }, deadlineMs })
  process.stdout.write(down ? 'Your hand is down.\n' : 'Your hand is up: the instructor sees it.\n')
  return 0
}

/** `drill room leave`: nothing more is told, whether the host hears of it or not. */
export const leave = async ({ root }: Workspace): Promise<number> => {
  const { url, token, title } = requireMembership(root)
  dropMembership(root)
  try {
    await askHost({ url, token, path: '/api/leave', message: {}, deadlineMs })
    process.stdout.write(`You have left ${title}. What it was told stays with its instructor.\n`)
  } catch (error) {
    if (!(error instanceof AwayError || error instanceof RefusedError)) throw error
    process.stdout.write(`You have left ${title}; the host did not hear of it, and is told nothing more.\n`)
  }
  return 0
}

const requireMembership = (root: string): Membership => {
  const membership = readMembership(root)
  if (membership) return membership
  throw new FiredrillError('usage', 'You are in no workshop.', '`pnpm drill room join CODE@host` joins one.')
}

const pick = ({ url, title, name, since, sharesSource, refused }: Membership) => ({
  url,
  title,
  name,
  since,
  sharesSource,
  refused,
})

const print = (root: string, membership: Membership): string => {
  const { url, title, name, since, sharesSource, refused, misses } = membership
  const waiting = countWaiting(root, membership)
  const state =
    refused !== null
      ? `It takes no more of you: ${refused}`
      : waiting > 0
        ? `${howMany(waiting, 'thing')} it is not told yet${misses > 0 ? ': it did not answer' : ''}.`
        : 'It is told everything so far.'
  const kept = readKeptHandIns(root, membership).map(({ day }) => day)
  const handedIn =
    kept.length > 0 ? `\nWhat you handed in of ${kept.join(', ')} is kept until it answers.` : ''
  return `${title}, at ${url}, as ${name}.
Told since ${since}: items you open, pass, skip or have shown; checks that fail; times, tries, hints${sharesSource ? '; your files' : ''}.
${state}${handedIn}
\`pnpm drill room leave\` ends it.
`
}
