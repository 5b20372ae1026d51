import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { allItems, type Item, seededRandom, workPath } from '@firedrill/course'
import { requireCourse } from '@firedrill/course/read'
import type { ItemMaterial } from '../material/material.ts'
import { readMaterial } from '../material/read-material.ts'

/**
 * Fills a folder with submissions to day 1 of the course, an item each: the starters and all the answers, right and
 * wrong, that its authors wrote. Each file ends in a line of its own, so that no two are alike and no cache helps.
 */
export const makeDayInbox = (root: string, dir: string, count: number): void => {
  const items = allItems(requireCourse(root)).filter(({ id }) => id.startsWith('day1/'))
  const answers = readMaterial(root, items)
    .items.map(answersOf)
    .filter((of) => of.length > 0)
  const random = seededRandom(count.toString(16).padStart(8, '0'))
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)]
  for (let index = 0; index < count; index++) {
    const id = `learner-${String(index).padStart(5, '0')}`
    const files = Object.entries(pick(pick(answers) ?? []) ?? {})
    const marked = files.map(([name, text]) => [name, `${text}\n// ${id}\n`] as const)
    for (const [name, text] of [['work/learner.yaml', `id: ${id}\n`] as const, ...marked]) {
      const path = join(dir, id, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
  }
}

/** Files by their names from the root; a question has none. */
const answersOf = ({ item, starter, solution, also, wrong }: ItemMaterial): Record<string, string>[] =>
  item.files.length === 0
    ? []
    : [starter, solution, ...[...also, ...wrong].map(({ texts }) => ({ ...solution, ...texts }))].map(
        (texts) => toWork(item, texts),
      )

const toWork = (item: Item, texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(item.files.map((file) => [workPath(item, file), texts[file] ?? '']))
