import { type Day, FiredrillError } from '@firedrill/course'
import { openSession } from '@firedrill/session'
import { awaitHandInReport, prepareHandIn, sendHandIns } from '@firedrill/session/workshop'
import { untilInterrupted } from '../interrupt.ts'
import { describeKept, describeOffer, describeRefused, formatHandIn } from '../print/hand-in.ts'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** The command line of `drill submit`, as it is typed. */
export interface SubmitOptions {
  report?: boolean
  wait: string
  json?: boolean
}

const deadlineMs = 20_000

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
      : await awaitHandInReport(root, day.id, { seconds: readSeconds(options.wait), deadlineMs, signal })
    if (options.json) printJson({ day: day.id, isKept: report === null, report })
    else if (report) process.stdout.write(formatHandIn(report))
    else say(describeKept(day.id))
    return 0
  })

/** Says what is sent before the first byte is; resolves to whether the host is away. */
const sendDay = async (root: string, day: Day): Promise<boolean | 'refused'> => {
  say(describeOffer(day.id, prepareHandIn(root, day)))
  const sent = await sendHandIns(root, { deadlineMs })
  for (const one of sent.refused) say(describeRefused(one))
  return sent.refused.some((one) => one.day === day.id) ? 'refused' : sent.isAway
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
