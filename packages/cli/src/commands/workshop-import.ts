import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { FiredrillError, howMany } from '@firedrill/course'
import { AwayError, postJson } from '@firedrill/session/workshop'
import { callerPath } from '../from-caller.ts'
import { printJson } from '../print/json.ts'
import { readExportFile } from '../read-export-file.ts'
import type { Workspace } from '../workspace.ts'

/** The command line of `workshop import`, as it is typed. */
export interface ImportCommandOptions {
  /** The host, as it runs. */
  url: string
  data?: string
  json?: boolean
}

/** What the host says of a file. */
interface Imported {
  learner: string
  isNew: boolean
  fresh: number
  known: number
  older: number
  unreadable: number
}

const deadlineMs = 60_000

/** `workshop import`: brings exported histories to the host that runs. 0 all were taken; throws for the first that is not. */
export const importHistories = async (
  { root }: Workspace,
  files: string[],
  { url, data, json = false }: ImportCommandOptions,
): Promise<number> => {
  const key = readKey(data === undefined ? join(root, '.firedrill/workshop') : callerPath(data))
  const texts = files.map((file) => ({ file, text: readExportFile(file) }))
  const all: (Imported & { file: string })[] = []
  for (const { file, text } of texts) {
    const name = basename(file, extname(file))
    const imported = await send(url.replace(/\/+$/, ''), key, { name, text })
    all.push({ file, ...imported })
    if (!json) process.stdout.write(print(file, imported))
  }
  if (json) printJson({ files: all })
  return 0
}

const print = (file: string, { learner, isNew, fresh, known, older, unreadable }: Imported): string => {
  const parts = [
    `${howMany(fresh, 'thing')} new`,
    known > 0 ? `${known} known before` : null,
    older > 0 ? `${older} older than the workshop, or none of its business` : null,
    unreadable > 0 ? `${howMany(unreadable, 'line')} that do not read` : null,
  ]
  return `${file}: ${learner}${isNew ? ', a new row' : ''}: ${parts.filter(Boolean).join(', ')}.\n`
}

const send = async (url: string, key: string, message: { name: string; text: string }): Promise<Imported> => {
  try {
    return (await postJson({ url, token: key, path: '/api/board/import', message, deadlineMs })) as Imported
  } catch (error) {
    if (!(error instanceof AwayError)) throw error
    throw new FiredrillError(
      'environment',
      error.message,
      'Start it with `pnpm workshop host`, or name it: --url http://127.0.0.1:4191.',
      { cause: error },
    )
  }
}

const readKey = (dir: string): string => {
  const file = join(dir, 'instructor.key')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  throw new FiredrillError('usage', `There is no workshop in ${dir}.`, 'Name its folder: --data <dir>.')
}
