import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { FiredrillError, type Item, type Verdict } from '@firedrill/course'
import type { RunRequest, Sources } from '@firedrill/judge'

/** A candidate as the judge is asked about it; how it is seeded is the caller's. */
export const toRequest = (
  item: Item,
  sources: Sources,
  {
    seed,
    repeat,
    displayNames,
  }: Pick<RunRequest, 'seed' | 'repeat'> & Partial<Pick<RunRequest, 'displayNames'>>,
): RunRequest => ({
  item,
  weekName: item.weekDir.replace(/^exercises\//, '').replace(/-.*$/, ''),
  sources,
  displayNames: displayNames ?? Object.fromEntries(item.files.map((name) => [name, name])),
  seed,
  repeat,
  types: false,
  shuffle: false,
})

/** An item's reference answer. Throws a `content` error where it is not there. */
export const readReference = (root: string, item: Item): Sources =>
  readFiles(root, item, (name) =>
    item.kind === 'exercise' ? `${item.solutionDir}/${name}` : `${item.solutionDir}/solution.ts`,
  )

/** An item's untouched starter. */
export const readStarter = (root: string, item: Item): Sources =>
  readFiles(root, item, (name) => `${item.exerciseDir}/${name}`)

/** Whether a verdict is the one that a reference answer must have. */
export const isFullMark = ({ status, score }: Verdict): boolean =>
  status === 'pass' && score.points === score.max

/** Stamps of all that decides an item's verdict beside the candidate: the item, its hidden files, the judge. */
export const createStamps = (root: string, bundleDir: string): ((item: Item) => string) => {
  const stamps = new Map<string, string>()
  return (item) => {
    const stamp = stamps.get(item.id) ?? stampOf(root, bundleDir, item)
    stamps.set(item.id, stamp)
    return stamp
  }
}

const stampOf = (root: string, bundleDir: string, item: Item): string => {
  const hash = createHash('sha256').update(JSON.stringify([basename(bundleDir), item]))
  const starters = item.files.map((name) => `${item.exerciseDir}/${name}`)
  for (const file of [`${item.weekDir}/package.json`, ...starters, ...listFiles(root, item.solutionDir)]) {
    const bytes = existsSync(join(root, file)) ? readFileSync(join(root, file)) : Buffer.alloc(0)
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

const readFiles = (root: string, item: Item, place: (name: string) => string): Sources =>
  Object.fromEntries(
    item.files.map((name) => {
      const path = place(name)
      if (existsSync(join(root, path))) return [name, readFileSync(join(root, path), 'utf8')]
      throw new FiredrillError(
        'content',
        `${path} is missing, so nothing can be graded.`,
        'Grade from the full repository: the learners’ edition has no hidden tests.',
      )
    }),
  )

const listFiles = (root: string, dir: string): string[] =>
  existsSync(join(root, dir))
    ? readdirSync(join(root, dir), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .toSorted()
    : []
