import { resolve } from 'node:path'
import { FiredrillError, isQuestion, isSeed, type Verdict } from '@firedrill/course'
import { openSession, type Selected, type Session, type WorkFolder } from '@firedrill/session'
import { warnOfTrouble } from '../print/trouble.ts'
import { formatVerdict } from '../print/verdict.ts'
import { formatDebrief } from '../screens/make-ports.ts'
import { untilInterrupted } from '../interrupt.ts'
import { runInspected, toPort } from './run-inspect.ts'
import { type Note, watchSaves } from './run-watch.ts'
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
      const folder = folderOf(options)
      if (options.watch) {
        return await watchSaves(session, items, {
          folder,
          isKept: !folder,
          judge: (one, note, until) => judgeAll(session, [one], { ...options, folder, note, signal: until }),
          signal,
        })
      }
      // Only the learner's own files are their history.
      const note: Note = folder ? () => {} : ({ item, place }, verdict) => session.note(item, verdict, place)
      const verdicts = await judgeAll(session, items, { ...options, folder, note, signal })
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
  options: Omit<RunOptions, 'from'> & { folder: WorkFolder | undefined; note: Note; signal: AbortSignal },
): Promise<Verdict[]> => {
  const verdicts: Verdict[] = []
  const { folder, seed, engine, note, signal } = options
  for (const one of items) {
    const { item, place } = one
    const verdict = await session.judge(item, { folder, place, seed, types: true, engine, signal })
    verdicts.push(verdict)
    note(one, verdict)
    if (options.json) continue
    if (!folder && !isQuestion(item) && session.stateOf(item).state === 'new') {
      process.stderr.write(`\`pnpm drill ${item.slug}\` copies the starter.\n`)
    }
    process.stdout.write(formatVerdict(verdict))
    // The answer to a question is nobody's to read who has not passed it.
    if (verdict.status === 'pass' && items.length === 1 && !(folder && isQuestion(item))) {
      process.stdout.write(`\n${formatDebrief(session, item, place)}\n`)
    }
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ version: 1, verdicts })}\n`)
  return verdicts
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
