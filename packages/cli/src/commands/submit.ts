import { setTimeout as sleep } from 'node:timers/promises'
import { type Day, FiredrillError } from '@firedrill/course'
import { openSession } from '@firedrill/session'
import {
  AwayError,
  type HandInReport,
  prepareHandIn,
  readHandInReport,
  sendHandIns,
} from '@firedrill/session/workshop'
import { untilInterrupted } from '../interrupt.ts'
import { formatHandIn } from '../print/hand-in.ts'
import { countOf } from '../print/count.ts'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** The command line of `drill submit`, as it is typed. */
export interface SubmitOptions {
  report?: boolean
  wait: string
  json?: boolean
}

const deadlineMs = 20_000
const lookMs = 1_000

/**
 * `drill submit`: hands a day in to the workshop, and waits a while for its report. 0 where it is in, or kept until the
 * host is there; 1 where the workshop refused it.
 */
export const submit = (
  workspace: Workspace,
  word: string | undefined,
  options: SubmitOptions,
): Promise<number> =>
  untilInterrupted(async (signal) => {
    const { root } = workspace
    const day = await findDay(workspace, word)
    const isAway = options.report ? false : await sendDay(root, day)
    if (isAway === 'refused') return 1
    const report = isAway
      ? null
      : await awaitReport(root, day, { seconds: readSeconds(options.wait), signal })
    if (options.json) printJson({ day: day.id, isKept: report === null, report })
    else if (report) process.stdout.write(formatHandIn(report))
    else say(`The workshop is away. What you handed in of ${day.id} is kept, and sent once it answers.`)
    return 0
  })

/** Says what is sent before the first byte is; resolves to whether the host is away. */
const sendDay = async (root: string, day: Day): Promise<boolean | 'refused'> => {
  const { files, room } = prepareHandIn(root, day)
  const names = Object.keys(files)
  say(`You hand in ${countOf(names.length, 'file')} of ${day.id} to ${room.title}, as ${room.name}:`)
  say(`  ${names.join(', ')}`)
  say('Its instructor sees them and their grade; nobody else of the room does.')
  const sent = await sendHandIns(root, { deadlineMs })
  for (const { day: id, why, hint } of sent.refused) say(`The workshop did not take ${id}: ${why} ${hint}`)
  return sent.refused.some((one) => one.day === day.id) ? 'refused' : sent.isAway
}

/** Null where the host is away. */
const awaitReport = async (
  root: string,
  day: Day,
  { seconds, signal }: { seconds: number; signal: AbortSignal },
): Promise<HandInReport | null> => {
  const until = performance.now() + seconds * 1_000
  for (;;) {
    const report = await readHandInReport(root, day.id, { deadlineMs }).catch((error: unknown) => {
      if (error instanceof AwayError) return null
      throw error
    })
    if (report?.state !== 'waiting' || signal.aborted || performance.now() >= until) return report
    await sleep(lookMs, undefined, { signal }).catch(() => {})
  }
}

/** The day that a word names; without one, that of the item the learner is at. */
const findDay = async (workspace: Workspace, word: string | undefined): Promise<Day> => {
  const session = openSession(workspace)
  try {
    if (word !== undefined) {
      const target = session.find(word)
      if (target.kind === 'day') return target.day
      throw new FiredrillError('usage', `${word} is no day.`, 'Name a day, as in `pnpm drill submit day1`.')
    }
    const item = session.next()
    if (item) return session.dayOf(item)
    throw new FiredrillError('usage', 'Everything here is passed.', 'Name a day: `pnpm drill submit day1`.')
  } finally {
    await session.close()
  }
}

const readSeconds = (text: string): number => {
  const seconds = Number(text)
  if (text.trim() !== '' && seconds >= 0 && seconds <= 3_600) return seconds
  throw new FiredrillError('usage', `--wait ${text} is no time.`, 'Give seconds, from 0 to 3600.')
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)
