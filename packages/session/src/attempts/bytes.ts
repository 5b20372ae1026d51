import { createHash, randomBytes } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Copies of what was judged at an attempt's end, by their own hash: `.firedrill/kept/bytes/ab/cdef…`. They are extra:
 * the learner's files are in `work/`, and what a reset put away stands elsewhere and is never pruned.
 */
const bytesDir = '.firedrill/kept/bytes'

/** Room for them: the oldest go first. */
export const room = { bytes: 16 * 1024 * 1024, files: 4_000 }

/** Keeps texts; returns the hash of each by name. Throws where they cannot be written. */
export const keepBytes = (root: string, texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, keepText(root, text)]))

/** A kept text; null where it is not there, or is not what its name says. */
export const readBytes = (root: string, hash: string): string | null => {
  try {
    const text = readFileSync(pathOf(root, hash), 'utf8')
    return hashOf(text) === hash ? text : null
  } catch {
    return null
  }
}

/** A kept file. */
export interface KeptFile {
  hash: string
  size: number
  /** When an attempt last ended with it. */
  atMs: number
}

/** The hashes to let go so that the rest fits: the oldest, but none that is needed. */
export const planPruning = (
  files: readonly KeptFile[],
  needed: ReadonlySet<string>,
  limit: typeof room = room,
): string[] => {
  let { bytes, files: count } = limit
  const newestFirst = files.toSorted(
    (one, other) => other.atMs - one.atMs || (one.hash < other.hash ? -1 : 1),
  )
  const [kept, loose] = [
    newestFirst.filter(({ hash }) => needed.has(hash)),
    newestFirst.filter(({ hash }) => !needed.has(hash)),
  ]
  for (const { size } of kept) [bytes, count] = [bytes - size, count - 1]
  return loose
    .filter(({ size }) => {
      ;[bytes, count] = [bytes - size, count - 1]
      return bytes < 0 || count < 0
    })
    .map(({ hash }) => hash)
}

/** Makes room, where there is too little. */
export const pruneBytes = (root: string, needed: ReadonlySet<string>): void => {
  for (const hash of planPruning(listBytes(root), needed)) rmSync(pathOf(root, hash), { force: true })
}

const listBytes = (root: string): KeptFile[] =>
  list(join(root, bytesDir)).flatMap((start) =>
    list(join(root, bytesDir, start)).flatMap((rest) => {
      const found = statSync(join(root, bytesDir, start, rest), { throwIfNoEntry: false })
      return found ? [{ hash: start + rest, size: found.size, atMs: found.mtimeMs }] : []
    }),
  )

const list = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const keepText = (root: string, text: string): string => {
  const hash = hashOf(text)
  const path = pathOf(root, hash)
  if (readBytes(root, hash) === null) {
    mkdirSync(dirname(path), { recursive: true })
    const scratch = `${path}.${randomBytes(4).toString('hex')}`
    writeFileSync(scratch, text)
    renameSync(scratch, path)
  } else touch(path)
  return hash
}

const touch = (path: string): void => {
  const now = new Date()
  utimesSync(path, now, now)
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const pathOf = (root: string, hash: string): string => join(root, bytesDir, hash.slice(0, 2), hash.slice(2))
