import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '../course.ts'
import { packOf, sealedDir } from '../pack/index.ts'
import type { Problem } from '../problem.ts'
import { openPack } from './open-pack.ts'
import { readText } from './read-text.ts'

/** Whether the hidden side of the course below `root` is sealed in packs: it is an edition, and has no `solutions/`. */
export const isSealed = (root: string): boolean => existsSync(join(root, sealedDir))

/**
 * A file of the hidden side, by its path below `solutions/`, wherever it is: on disk, or in a sealed pack, from which
 * it is read into memory alone. Null as `readText`; what is locked is null with a problem.
 */
export const readHidden = (root: string, file: string): ReturnType<typeof readText> => {
  const at = isSealed(root) ? packOf(file) : null
  if (!at) return readText(root, file)
  const { found, problem } = openPack(root, at.pack)
  if (!found) return { text: null, problem }
  const text = found.pack.files[at.path] ?? found.unlocked?.[at.path] ?? null
  const isLocked = text === null && found.pack.lockedPaths.includes(at.path)
  return { text, problem: isLocked ? locked(file, found.pack.day) : null }
}

/** The names of the files below a folder of the hidden side, in order, those of its own folders too: `checks/calls.ts`. */
export const listHidden = (root: string, dir: string): string[] => {
  const at = isSealed(root) ? packOf(`${dir}/`.replace(/\/+$/, '/.')) : null
  if (!at) return listFolder(join(root, dir))
  const { found } = openPack(root, at.pack)
  const prefix = at.path.slice(0, -1)
  return [...Object.keys(found?.pack.files ?? {}), ...(found?.pack.lockedPaths ?? [])]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .toSorted()
}

/** Whether the solutions of an item's day wait for their key. */
export const isLocked = (root: string, item: Pick<Item, 'solutionDir'>): boolean => {
  const at = isSealed(root) ? packOf(`${item.solutionDir}/.`) : null
  const found = at && openPack(root, at.pack).found
  return found !== null && found.unlocked === null
}

const listFolder = (folder: string): string[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
}

const locked = (file: string, day: string): Problem => ({
  rule: 'locked',
  file,
  message: 'is locked.',
  fix: `Your instructor releases the key: \`pnpm drill unlock ${day} <key>\`.`,
})
