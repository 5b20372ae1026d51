import { resolve } from 'node:path'
import { FiredrillError, isQuestion, isSeed, type Verdict } from '@firedrill/course'
import {
  judgeSaves,
  openSession,
  type Selected,
  type Session,
  type WatchMode,
  type WorkFolder,
} from '@firedrill/session'
import { warnOfTrouble } from '../print/trouble.ts'
import { formatVerdict } from '../print/verdict.ts'
import { formatDebrief } from '../screens/make-ports.ts'
import { untilInterrupted } from '../interrupt.ts'
import { runInspected, toPort } from './run-inspect.ts'
import type { Workspace } from '../workspace.ts'

interface RunOptions {
  from?: string
  watch?: boolean
  seed?: string
  json?: boolean
  engine?: boolean
  /** A port, or true for the usual one. */
  inspect?: string | true
}

/** `drill run`: judges items without the screen. 0 all passed, 1 not passed, 3 the environment lacks something. */
export const run = async (workspace: Workspace, words: string[], options: RunOptions): Promise<number> => {
  if (options.seed !== undefined && !isSeed(options.seed)) {
    throw new FiredrillError(
      'usage',
      `"${options.seed}" is no seed.`,
      'A seed is eight hexadecimal digits, as a verdict prints it.',
    )
  }
  const port = options.inspect === undefined ? null : toPort(options.inspect)
  const session = openSession({ ...workspace, isWarm: true })
  try {
    const items = session.select(words)
    return await untilInterrupted(async (signal) => {
      if (port !== null) {
        return await runInspected(session, items, { ...options, folder: folderOf(options), port, signal })
      }
      const verdicts = await judgeAll(session, items, options, signal)
      if (options.watch) await watch(session, items, options, signal)
      return exitCode(verdicts)
    })
  } finally {
    await session.close()
    warnOfTrouble(session)
  }
}

const judgeAll = async (
  session: Session,
  items: Selected[],
  options: RunOptions,
  signal: AbortSignal,
): Promise<Verdict[]> => {
  const verdicts: Verdict[] = []
  const folder = folderOf(options)
  for (const { item, place } of items) {
    const { seed, engine } = options
    const verdict = await session.judge(item, { folder, place, seed, types: true, engine, signal })
    verdicts.push(verdict)
    // Only the learner's own files are their history.
    if (!folder) session.note(item, verdict, place)
    if (options.json) continue
    if (!folder && !isQuestion(item) && session.stateOf(item).state === 'new') {
      process.stderr.write(`\`pnpm drill ${item.slug}\` copies the starter.\n`)
    }
    process.stdout.write(formatVerdict(verdict))
    if (verdict.status === 'pass' && items.length === 1) {
      process.stdout.write(`\n${formatDebrief(session, item, place)}\n`)
    }
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ version: 1, verdicts })}\n`)
  return verdicts
}

/** Judges the saved item again, until interrupted. */
const watch = async (
  session: Session,
  items: Selected[],
  options: RunOptions,
  signal: AbortSignal,
): Promise<void> => {
  const modes = new Set<WatchMode>()
  const stops = items.flatMap((one) => {
    const saves = judgeSaves({
      judge: (cut) => judgeAll(session, [one], options, AbortSignal.any([cut, signal])),
      onVerdict: () => {},
      onError: (error) => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`),
    })
    const stop = session.watch(one.item, saves.saved, {
      folder: folderOf(options),
      place: one.place,
      onMode: (mode) => {
        if (!modes.has(mode)) process.stderr.write(`${modeWords[mode]}\n`)
        modes.add(mode)
      },
    })
    return [stop, saves.stop]
  })
  process.stderr.write('Waiting for saves. Ctrl-C ends.\n')
  await new Promise((wake) => signal.addEventListener('abort', wake, { once: true }))
  for (const stop of stops) stop()
  signal.throwIfAborted()
}

const modeWords: Record<WatchMode, string> = {
  proving: '',
  native: 'Saves are noticed at once.',
  polling: 'The system tells of no change here: files are looked at twice a second.',
}

/** A relative folder is the caller's: pnpm starts scripts in the root and says where it was called. */
const folderOf = ({ from }: RunOptions): WorkFolder | undefined =>
  from === undefined
    ? undefined
    : { dir: resolve(process.env.INIT_CWD ?? process.cwd(), from), name: from.replace(/\/+$/, '') }

const exitCode = (verdicts: Verdict[]): number => {
  if (verdicts.some((verdict) => verdict.status === 'blocked')) return 3
  return verdicts.every((verdict) => verdict.status === 'pass') ? 0 : 1
}
