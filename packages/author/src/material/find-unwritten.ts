import { readText } from '@firedrill/course/read'
import type { Item } from '@firedrill/course'
import { mark } from '../new/mark.ts'
import { listFiles } from './list-folder.ts'

/** A place that `author new` left for the author to write. */
export interface Unwritten {
  file: string
  line: number
  /** What belongs there. */
  words: string
}

/** What of an item's files is still to be written. */
export const findUnwritten = (root: string, item: Item): Unwritten[] => {
  const own = item.kind === 'exercise' ? ['README.md', ...item.files] : [...item.files, `${item.slug}.md`]
  return [
    ...own.map((name) => `${item.exerciseDir}/${name}`),
    ...listFiles(root, item.solutionDir).map((name) => `${item.solutionDir}/${name}`),
  ].flatMap((file) =>
    (readText(root, file).text ?? '').split('\n').flatMap((text, index) => {
      const words = text.split(mark)[1]
      // The mistake's first line repeats what the hidden test is asked to say.
      if (words === undefined || text.startsWith('// fails:') || text.startsWith('starter:')) return []
      return [{ file, line: index + 1, words: words.trim().replace(/["`',.\]} ]+$/, '') }]
    }),
  )
}
