import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FiredrillError, isQuestion, type Item, type Place, workPath } from '@firedrill/course'
import { findAnswer } from '@firedrill/course/read'
import { saveAnswer } from '../question/answers-file.ts'
import { keepWork } from '../work/keep-work.ts'
import { openWork } from '../work/open-work.ts'

/**
 * Puts the files of an attempt in place. What was there is kept first, and `undo` brings it back; files of the item
 * that the attempt did not have become the starter's. Returns the files, from the root.
 */
export const bringAttemptBack = (
  root: string,
  item: Item,
  { place, files }: { place: Place; files: Readonly<Record<string, string>> },
): string[] => {
  try {
    keepWork(root, item, place, { isMarked: true })
    if (isQuestion(item)) return answerBack(root, item, { place, files })
    const paths = Object.entries(files)
      .filter(([file]) => item.files.includes(file))
      .map(([file, text]) => {
        const path = workPath(item, file, place)
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), text)
        return path
      })
    openWork(root, item, place)
    return paths
  } catch (error) {
    if (error instanceof FiredrillError) throw error
    throw new FiredrillError(
      'environment',
      `Cannot put the files of ${item.id} in place: ${(error as Error).message}`,
      `Make work/ and .firedrill/ writable. \`pnpm drill undo ${item.slug}\` brings back what was there.`,
      { cause: error },
    )
  }
}

const answerBack = (
  root: string,
  item: Item,
  { place, files }: { place: Place; files: Readonly<Record<string, string>> },
): string[] => {
  const [name, text] = Object.entries(files)[0] ?? ['answers.yaml', '']
  const saved = findAnswer(text, { file: name, item: item.id })
  if (saved) saveAnswer(root, saved, { item, place })
  return [name]
}
