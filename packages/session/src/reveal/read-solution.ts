import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '@firedrill/course'
import { requireDebrief } from './read-hints.ts'

/** What is shown when a learner has given up, or has passed and wants to compare. */
export interface Solution {
  /** The reference answer: text by file name. */
  files: Record<string, string>
  /** Other correct answers, by name. */
  also: Record<string, Record<string, string>>
  /** Markdown. */
  debrief: string
}

/** The reference answer of an item, other correct ones, and the debrief. */
export const readSolution = (root: string, item: Item): Solution => {
  const folder = join(root, item.solutionDir)
  const isDrill = item.kind !== 'exercise'
  const names = isDrill ? ['solution.ts'] : item.files
  const files = Object.fromEntries(
    names.map((name, index) => [item.files[index] ?? name, readFileSync(join(folder, name), 'utf8')]),
  )
  return { files, also: readAlso(join(folder, 'also')), debrief: requireDebrief(root, item).body }
}

/** The hidden test that judges an item. */
export const readHiddenTest = (root: string, item: Item): string =>
  readFileSync(join(root, item.solutionDir, 'hidden.test.ts'), 'utf8')

const readAlso = (folder: string): Solution['also'] =>
  Object.fromEntries(
    list(folder).map((name) => {
      const path = join(folder, name)
      const files = statSync(path).isDirectory() ? readTree(path) : { [name]: readFileSync(path, 'utf8') }
      return [name.replace(/\.ts$/, ''), files]
    }),
  )

const readTree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

const list = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).toSorted() : []
