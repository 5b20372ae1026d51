import { allItems, type Item } from '@firedrill/course'
import { readCourse, readText } from '@firedrill/course/read'
import { chooseChanged, type ChangedContent } from './choose-changed.ts'
import { drawShare } from './draw-share.ts'
import { findChangedFiles } from './find-changed-files.ts'

/** The items and lessons that differ from where a branch and this work parted; see `findChangedFiles`. */
export const readChanged = (root: string, branch?: string): ChangedContent => {
  const { course } = readCourse(root)
  const { files, linesOf } = findChangedFiles(root, branch)
  return chooseChanged(course, {
    files,
    manifest: (file) => ({ text: readText(root, file).text ?? '', lines: linesOf(file) }),
  })
}

/** What changed, and a share (0 to 100 percent) of all other items that a seed draws. */
export const drawSample = (
  root: string,
  { changed, percent, seed }: { changed: readonly Item[]; percent: number; seed: string },
): Item[] => {
  const ids = new Set(changed.map((item) => item.id))
  const others = allItems(readCourse(root).course).filter((item) => !ids.has(item.id))
  return [...changed, ...drawShare(others, { percent, seed })]
}
