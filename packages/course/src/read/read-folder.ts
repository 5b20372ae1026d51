import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { tourDir } from '../course.ts'
import type { Problem } from '../problem.ts'
import { plansDir } from './read-plans.ts'
import { unreadable } from './read-text.ts'

/** A folder that is named after its number: `week3-async`, `day12-queues`. */
export interface NumberedFolder {
  number: number
  /** From the root. */
  dir: string
}

/** The folders `<prefix><number>-<name>` in a folder, by number, and what there is to say of the others. */
export const readNumberedFolders = (
  root: string,
  parent: string,
  { prefix, last }: { prefix: 'week' | 'day'; last: number },
): { folders: NumberedFolder[]; problems: Problem[] } => {
  const { entries, problems } = readEntries(root, parent)
  const folders: NumberedFolder[] = []
  for (const name of entries.filter(isContent).map((entry) => entry.name)) {
    const dir = `${parent}/${name}`
    if (dir === tourDir || dir === plansDir) continue
    const number = Number(new RegExp(`^${prefix}([1-9]\\d?)-[a-z0-9]+(?:-[a-z0-9]+)*$`).exec(name)?.[1] ?? 0)
    if (number >= 1 && number <= last) folders.push({ number, dir })
    else problems.push(badName(dir, prefix, last))
  }
  const sorted = folders.toSorted((a, b) => a.number - b.number)
  return { folders: sorted, problems: [...problems, ...doubleNumbers(sorted, prefix)] }
}

const readEntries = (root: string, dir: string): { entries: Dirent[]; problems: Problem[] } => {
  try {
    return { entries: readdirSync(join(root, dir), { withFileTypes: true }), problems: [] }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { entries: [], problems: [code === 'ENOENT' ? missing(dir) : unreadable(dir, code ?? '')] }
  }
}

const isContent = (entry: Dirent): boolean =>
  entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')

const missing = (dir: string): Problem => ({
  rule: 'readable',
  file: dir,
  message: 'is missing: there is no course here.',
  fix: 'Run the command in the root of the course, or restore the folder.',
})

const badName = (dir: string, prefix: string, last: number): Problem => ({
  rule: 'folder-name',
  file: dir,
  message: `is not a ${prefix} of the course.`,
  fix: `Name it ${prefix}<1 to ${last}>-<words-in-lower-case>, or move it away.`,
})

const doubleNumbers = (folders: NumberedFolder[], prefix: string): Problem[] =>
  folders.flatMap(({ number, dir }, index) => {
    const before = folders[index - 1]
    if (before?.number !== number) return []
    return [
      {
        rule: 'unique-number',
        file: dir,
        message: `${prefix}${number} is taken by ${before.dir}.`,
        fix: 'Renumber one of the two folders.',
      },
    ]
  })
