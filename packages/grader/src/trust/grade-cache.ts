import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What was found out before, by the hash of everything it depends on. */
export interface GradeCache {
  /** Null where nothing is known, or what is there is damaged. */
  get: (facts: readonly string[]) => unknown
  /** Keeps a value, whole or not at all. A disk that takes nothing is no trouble: it is found out again. */
  put: (facts: readonly string[], value: unknown) => void
}

/** A cache of files below a folder. */
export const openGradeCache = (dir: string): GradeCache => ({
  get: (facts) => {
    try {
      const { key, sum, value } = JSON.parse(readFileSync(placeOf(dir, facts), 'utf8')) as Kept
      const isWhole = key === keyOf(facts) && sum === sumOf(key, value)
      return isWhole ? value : null
    } catch {
      return null
    }
  },
  put: (facts, value) => {
    const path = placeOf(dir, facts)
    const scratch = `${path}.${randomUUID()}`
    const key = keyOf(facts)
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(scratch, JSON.stringify({ key, sum: sumOf(key, value), value } satisfies Kept))
      renameSync(scratch, path)
    } catch {
      discard(scratch)
    }
  },
})

/** A cache that knows nothing. */
export const noCache: GradeCache = { get: () => null, put: () => {} }

const discard = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // Not even that: there is nothing to remove.
  }
}

interface Kept {
  key: string
  sum: string
  value: unknown
}

/** The name under which a value is kept. */
export const keyOf = (facts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex')

const sumOf = (key: string, value: unknown): string =>
  createHash('sha256')
    .update(`${key}\n${JSON.stringify(value)}`)
    .digest('hex')

const placeOf = (dir: string, facts: readonly string[]): string => {
  const key = keyOf(facts)
  return join(dir, key.slice(0, 2), `${key.slice(2)}.json`)
}
