import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { answersPath, FiredrillError, type Item, type Place } from '@firedrill/course'
import { dropAnswer, findAnswer, putAnswer, type SavedAnswer } from '@firedrill/course/read'
import { type WorkFolder, workFolder } from '../work/read-sources.ts'

/** Where the answer of an item is kept. */
interface At {
  folder?: WorkFolder
  place?: Place
}

/** The answer to an item that is kept; null where there is none. Throws a `usage` error where the file is broken. */
export const readSavedAnswer = (root: string, item: Item, at: At = {}): SavedAnswer | null => {
  const { path, name } = locate(root, item, at)
  return findAnswer(readOrEmpty(path, name), { file: name, item: item.id })
}

/** Whether an answer to an item is kept. A broken file has none: whoever reads the answer says so. */
export const isAnswered = (root: string, item: Item, place: Place = 'work'): boolean => {
  try {
    return readSavedAnswer(root, item, { place }) !== null
  } catch (error) {
    if (error instanceof FiredrillError) return false
    throw error
  }
}

/** Keeps an answer in the learner's own file, in the place of an earlier one. */
export const saveAnswer = (
  root: string,
  saved: SavedAnswer,
  { item, place }: { item: Item; place: Place },
): void => {
  const { path, name } = locate(root, item, { place })
  write(path, putAnswer(readOrEmpty(path, name), { file: name, saved }), name)
}

/** Takes the answer to an item out of the learner's own file. */
export const removeAnswer = (root: string, item: Item, place: Place): void => {
  const { path, name } = locate(root, item, { place })
  write(path, dropAnswer(readOrEmpty(path, name), { file: name, item: item.id }), name)
}

const locate = (root: string, item: Item, { folder = workFolder, place = 'work' }: At) => {
  const path = answersPath(item, place).slice('work/'.length)
  return { path: resolve(root, folder.dir, path), name: `${folder.name}/${path}` }
}

const readOrEmpty = (path: string, name: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return ''
    const why =
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8 text' : `cannot be read (${code})`
    throw new FiredrillError('usage', `${name} ${why}.`, 'Mend it, or move it away; then try again.')
  }
}

/** Whole or not at all: what was there stays until the new text is on disk. */
const write = (path: string, text: string, name: string): void => {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `${name} cannot be written: ${(error as Error).message}`,
      'Make work/ writable, then try again.',
      { cause: error },
    )
  }
}
