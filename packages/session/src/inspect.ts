import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { FiredrillError, isQuestion, type Item, type Place, workPath } from '@firedrill/course'
import type { RunRequest } from '@firedrill/judge'
import type { WorkFolder } from './work/read-sources.ts'

/** Nobody debugs longer than a day; in milliseconds. */
const dayMs = 86_400_000

/**
 * What lets a debugger into a run: no limits of time, and the learner's own files for its breakpoints. Throws a `usage`
 * error for a question, an `environment` error where the port is taken.
 */
export const inspection = async (
  item: Item,
  from: { root: string; folder: WorkFolder; place: Place; port: number },
): Promise<Pick<RunRequest, 'item' | 'inspect'>> => {
  if (isQuestion(item)) {
    throw new FiredrillError(
      'usage',
      `${item.id} is a question: there is nothing to debug.`,
      `\`pnpm drill answer ${item.slug}\` asks it.`,
    )
  }
  await requireFree(from.port)
  const originals = item.files.map((file) => [
    file,
    resolve(from.root, from.folder.dir, workPath(item, file, from.place).slice('work/'.length)),
  ])
  return {
    item: { ...item, limits: { ...item.limits, checkMs: dayMs, wallMs: dayMs } },
    inspect: { port: from.port, originals: Object.fromEntries(originals) as Record<string, string> },
  }
}

const requireFree = (port: number): Promise<void> =>
  new Promise((resolveFree, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new FiredrillError(
          'environment',
          `Port ${port} cannot be opened for a debugger (${error.code}).`,
          'End what listens there, or give another one, as in --inspect 9230.',
          { cause: error },
        ),
      ),
    )
    server.listen(port, '127.0.0.1', () => server.close(() => resolveFree()))
  })
