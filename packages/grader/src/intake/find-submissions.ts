import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { FiredrillError } from '@firedrill/course'

/** A folder or archive that may hold one submission. */
export interface Found {
  /** Its name, made unique. */
  id: string
  /** Absolute. */
  path: string
  /** As the caller named it, or found below what the caller named. */
  shown: string
  kind: 'folder' | 'zip' | 'tar' | 'other'
}

/**
 * The submissions that paths stand for: each a folder laid out like `work/`, a repository with a `work/`, an archive of
 * either, or a folder of many of these. Sorted by name. Throws a `usage` error where there is nothing at a path.
 */
export const findSubmissions = (paths: readonly string[], from: string): Found[] => {
  const found = paths.flatMap((shown) => findAt(resolve(from, shown), shown))
  const taken = new Set<string>()
  return found.map((one) => {
    let id = one.id
    for (let count = 2; taken.has(id); count++) id = `${one.id}-${count}`
    taken.add(id)
    return { ...one, id }
  })
}

const findAt = (path: string, shown: string): Found[] => {
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status) {
    throw new FiredrillError(
      'usage',
      `There is nothing at ${shown}.`,
      'Name a folder of work, or an archive.',
    )
  }
  if (!status.isDirectory()) {
    const kind = kindOf(path)
    if (status.isFile() && kind) return [{ id: nameOf(path), path, shown, kind }]
    throw new FiredrillError(
      'usage',
      `${shown} is neither a folder nor an archive.`,
      'Archives end with .zip, .tar.gz or .tgz.',
    )
  }
  if (looksLikeOne(path)) return [{ id: nameOf(path), path, shown, kind: 'folder' }]
  const children = listChildren(path, shown)
  const isMany = children.some((child) => child.kind !== 'folder' || looksLikeOne(child.path))
  return isMany ? children : [{ id: nameOf(path), path, shown, kind: 'folder' }]
}

/** What lies in a folder of many: folders and archives. A link to one is found too, and refused when it is read. */
const listChildren = (path: string, shown: string): Found[] =>
  listOrExplain(path, shown)
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((entry): Found[] => {
      const child = join(path, entry.name)
      const kind = entry.isDirectory()
        ? 'folder'
        : entry.isFile()
          ? kindOf(child)
          : entry.isSymbolicLink()
            ? 'other'
            : null
      return kind ? [{ id: nameOf(child), path: child, shown: join(shown, entry.name), kind }] : []
    })
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))

const listOrExplain = (path: string, shown: string): Dirent[] => {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new FiredrillError(
      'usage',
      `${shown} cannot be read (${code}).`,
      'Make it readable for your user.',
      {
        cause: error,
      },
    )
  }
}

/** A folder that holds a `work/`, a `learner.yaml` or a day. */
const looksLikeOne = (dir: string): boolean => {
  try {
    return hasWork(dir)
  } catch {
    // Nobody may look into it: whoever reads it will say so.
    return false
  }
}

const hasWork = (dir: string): boolean => {
  const isFolder = (name: string): boolean =>
    lstatSync(join(dir, name), { throwIfNoEntry: false })?.isDirectory() ?? false
  return (
    lstatSync(join(dir, 'work'), { throwIfNoEntry: false }) !== undefined ||
    lstatSync(join(dir, 'learner.yaml'), { throwIfNoEntry: false }) !== undefined ||
    readdirSync(dir).some((name) => /^(day[1-9]\d?|tour)$/.test(name) && isFolder(name))
  )
}

const kindOf = (path: string): 'zip' | 'tar' | null => {
  if (/\.zip$/i.test(path)) return 'zip'
  return /\.(tar\.gz|tgz)$/i.test(path) ? 'tar' : null
}

/** A folder called `work` goes by the name of the folder it lies in. */
const nameOf = (path: string): string => {
  const name = basename(path).replace(/\.(zip|tar\.gz|tgz)$/i, '')
  return name === 'work' ? basename(dirname(path)) || name : name
}
