import { resolve } from 'node:path'
import { FiredrillError, isSeed, type Item, targetItems, type Verdict } from '@firedrill/course'
import { openSession, type Session, type WorkFolder, workFolder } from '@firedrill/session'
import { formatVerdict } from '../print/verdict.ts'
import { untilInterrupted } from '../interrupt.ts'
import type { Workspace } from '../workspace.ts'

interface RunOptions {
  from?: string
  watch?: boolean
  seed?: string
  json?: boolean
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
  const session = openSession({ ...workspace, isWarm: true })
  try {
    const items = [...new Set(words.flatMap((word) => targetItems(session.find(word))))]
    return await untilInterrupted(async (signal) => {
      const verdicts = await judgeAll(session, items, options, signal)
      if (options.watch) await watch(session, items, options, signal)
      return exitCode(verdicts)
    })
  } finally {
    await session.close()
  }
}

const judgeAll = async (
  session: Session,
  items: Item[],
  options: RunOptions,
  signal: AbortSignal,
): Promise<Verdict[]> => {
  const verdicts: Verdict[] = []
  for (const item of items) {
    const verdict = await session.judge(item, {
      folder: folderOf(options),
      seed: options.seed,
      types: true,
      signal,
    })
    verdicts.push(verdict)
    if (!options.json) process.stdout.write(formatVerdict(verdict))
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ version: 1, verdicts })}\n`)
  return verdicts
}

/** Judges the saved item again, until interrupted. A newer save ends the run of an older one. */
const watch = async (
  session: Session,
  items: Item[],
  options: RunOptions,
  signal: AbortSignal,
): Promise<void> => {
  let current = new AbortController()
  const stops = items.map((item) =>
    session.watch(
      item,
      () => {
        current.abort()
        current = new AbortController()
        const either = AbortSignal.any([current.signal, signal])
        judgeAll(session, [item], options, either).catch((error: unknown) => {
          if (!either.aborted)
            process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
        })
      },
      folderOf(options),
    ),
  )
  process.stderr.write('Waiting for saves. Ctrl-C ends.\n')
  await new Promise((wake) => signal.addEventListener('abort', wake, { once: true }))
  for (const stop of stops) stop()
  signal.throwIfAborted()
}

/** A relative folder is the caller's: pnpm starts scripts in the root and says where it was called. */
const folderOf = ({ from }: RunOptions): WorkFolder =>
  from === undefined
    ? workFolder
    : { dir: resolve(process.env.INIT_CWD ?? process.cwd(), from), name: from.replace(/\/+$/, '') }

const exitCode = (verdicts: Verdict[]): number => {
  if (verdicts.some((verdict) => verdict.status === 'blocked')) return 3
  return verdicts.every((verdict) => verdict.status === 'pass') ? 0 : 1
}
