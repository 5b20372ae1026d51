import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { allItems, type Item } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { attacksDir } from './attack.ts'

/** The course that is attacked, in a temporary folder; a secret stands in each of its hidden files. */
export interface AttackCourse {
  root: string
  items: ReadonlyMap<string, Item>
  /** Folders that no candidate may change. */
  hidden: string[]
  close: () => void
}

/** Copies the course and plants the secret. */
export const openAttackCourse = (secret: string): AttackCourse => {
  const root = mkdtempSync(join(tmpdir(), 'firedrill-attacked-'))
  cpSync(join(attacksDir, 'course'), root, { recursive: true })
  for (const [from, to] of links) symlinkSync(join(repository, from), join(root, to), 'junction')
  const { course, problems } = readCourse(root)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  const items = new Map(allItems(course).map((item) => [item.slug, item]))
  for (const item of items.values()) {
    for (const name of readdirSync(join(root, item.solutionDir)))
      appendFileSync(join(root, item.solutionDir, name), `\n// ${secret}\n`)
  }
  const hidden = ['exercises/week1-attacks/day1-attacks', 'solutions'].map((name) => join(root, name))
  return { root, items, hidden, close: () => rmSync(root, { recursive: true, force: true }) }
}

const links = [
  ['packages/judge/samples/solutions/week1-samples/node_modules', 'node_modules'],
  ['packages/judge/samples/exercises/week1-samples/node_modules', 'exercises/week1-attacks/node_modules'],
] as const
