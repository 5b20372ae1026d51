import { openSession } from '@firedrill/session'
import { type PreparedUpdate, prepareUpdate, rememberSource } from '@firedrill/session/update'
import { allItems, FiredrillError } from '@firedrill/course'
import { finishUpdate } from '../../bin/finish-update.mjs'
import { printJson } from '../print/json.ts'
import { fromCaller } from '../from-caller.ts'
import type { Workspace } from '../workspace.ts'

/** `drill update`: brings a newer course, and says what to look at again. */
export const update = async (
  workspace: Workspace,
  options: { from?: string; json?: boolean },
): Promise<number> => {
  const { root } = workspace
  const done = await prepareUpdate(root, { from: options.from && fromCaller(options.from) })
  carryOut(root)
  rememberSource(root, done.from)
  const reverify = findReverify(workspace)
  const { from, before, next, plan, kept } = done
  if (options.json)
    printJson({
      from,
      before,
      after: next,
      written: plan.write,
      removed: plan.remove,
      edited: plan.keep,
      kept,
      reverify,
    })
  else process.stdout.write(describe(done, reverify))
  return 0
}

const carryOut = (root: string): void => {
  try {
    finishUpdate(root)
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `The update is not finished: ${(error as Error).message}`,
      'Make the folder writable. The next `pnpm drill` goes on where it stopped; work/ and your history are untouched.',
      { cause: error },
    )
  }
}

/** What was passed before, and is judged by other tests now. */
const findReverify = (workspace: Workspace): string[] => {
  const session = openSession(workspace)
  return allItems(session.course)
    .filter((item) => session.stateOf(item).reverify)
    .map(({ id }) => id)
}

const describe = ({ before, next, plan, kept }: PreparedUpdate, reverify: string[]): string => {
  const { write, remove, keep } = plan
  if (write.length + remove.length === 0) return `Nothing new: this is ${shorten(next)}.\n`
  return [
    `${shorten(before)} → ${shorten(next)}: ${write.length} file(s) new or changed, ${remove.length} removed. work/ and your history are as they were.`,
    ...(kept
      ? [
          `You had edited ${keep.length} of them: they are kept in ${kept}:`,
          ...keep.map((path) => `  ${path}`),
        ]
      : []),
    ...(reverify.length > 0
      ? [
          `Judged by newer tests than when you passed: ${reverify.join(', ')}. \`pnpm drill run <item>\` verifies one again.`,
        ]
      : []),
    '',
  ].join('\n')
}

const shorten = (commit: string): string => `${commit.slice(0, 12)}${commit.endsWith('+') ? '+' : ''}`
