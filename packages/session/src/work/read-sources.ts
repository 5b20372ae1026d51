import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { FiredrillError, type Item, type Place, workPath } from '@firedrill/course'
import type { Sources } from '@firedrill/judge'

/** A file of code above this is a mistake, in bytes. */
const largest = 1024 * 1024

/** Where a candidate's files are: the learner's `work/`, or another folder laid out like it. */
export interface WorkFolder {
  /** Absolute, or relative to the root. */
  dir: string
  /** What to call it in messages: `work`. */
  name: string
}

/** The learner's own files. */
export const workFolder: WorkFolder = { dir: 'work', name: 'work' }

/** An item's files as they are now, by name; null where one is missing. Throws where one cannot be read as text. */
export const readSources = (
  root: string,
  item: Item,
  { folder = workFolder, place = 'work' }: { folder?: WorkFolder; place?: Place } = {},
): { sources: Sources; displayNames: Record<string, string> } => {
  const sources: Sources = {}
  const displayNames: Record<string, string> = {}
  for (const file of item.files) {
    const path = workPath(item, file, place).slice('work/'.length)
    displayNames[file] = `${folder.name}/${path}`
    sources[file] = readSource(resolve(root, folder.dir, path), displayNames[file], item)
  }
  return { sources, displayNames }
}

/** An item's starters, by name. */
export const readStarters = (root: string, item: Item): Record<string, string> =>
  Object.fromEntries(
    item.files.map((file) => [file, readFileSync(resolve(root, item.exerciseDir, file), 'utf8')]),
  )

/** Whether the learner has written nothing: each file is missing, or still the starter, line ends apart. */
export const isUntouched = (root: string, item: Item, sources: Sources): boolean =>
  Object.entries(readStarters(root, item)).every(
    ([file, starter]) => unixLines(sources[file] ?? starter) === unixLines(starter),
  )

const unixLines = (text: string): string => text.replaceAll('\r\n', '\n')

const readSource = (path: string, name: string, item: Item): string | null => {
  try {
    const status = statSync(path)
    if (!status.isFile()) {
      throw problem(`${name} is ${status.isDirectory() ? 'a folder' : 'no ordinary file'}.`, wayBack(item))
    }
    if (status.size > largest) {
      throw problem(
        `${name} is ${Math.round(status.size / 1024)} KB, above the 1,024 KB an item may have.`,
        `Is it the right file? ${wayBack(item)}`,
      )
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    return text.replace(/^\uFEFF/, '')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof FiredrillError) throw error
    if (code === 'ENOENT') return null
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw problem(`${name} is not UTF-8 text.`, `Save it as UTF-8. ${wayBack(item)}`)
    }
    throw problem(`${name} cannot be read (${code ?? String(error)}).`, 'Make it readable, then try again.')
  }
}

const wayBack = (item: Item): string =>
  `\`pnpm drill reset ${item.slug}\` puts it away and brings the starter back.`

const problem = (message: string, hint: string): FiredrillError => new FiredrillError('usage', message, hint)
