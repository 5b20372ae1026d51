import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { editionFile, openDayPack, parseEdition, type DayPack, type PackedFiles } from '../pack/index.ts'
import type { Problem } from '../problem.ts'
import { readStoredKey } from './stored-keys.ts'

/** A pack that was opened, as far as its keys are there. */
export interface OpenedPack {
  pack: DayPack
  /** Its locked files; null as long as they are. */
  unlocked: PackedFiles | null
}

/** Packs by path, with the stamp of the bytes they were opened from and the key that was there. */
const opened = new Map<string, { stamp: string; key: string | null; found: OpenedPack }>()

/** Opens a pack of the edition below `root`, and its solutions where their key was released. Kept until it changes. */
export const openPack = (
  root: string,
  file: string,
): { found: OpenedPack; problem: null } | { found: null; problem: Problem } => {
  const path = join(root, file)
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status?.isFile()) return fail(file, 'is missing')
  const stamp = `${status.mtimeMs}:${status.size}:${status.ino}`
  const before = opened.get(path)
  if (before?.stamp === stamp && before.key === readStoredKey(root, before.found.pack.day))
    return hit(before.found)
  const read = openDayPack(readFileSync(path))
  if (!read.ok) return fail(file, read.why)
  const { pack } = read
  const course = courseOf(root)
  if (course !== null && course !== pack.course) return fail(file, 'belongs to another course')
  const key = readStoredKey(root, pack.day)
  const answer = key === null ? null : pack.unlock(Buffer.from(key, 'hex'))
  if (answer?.kind === 'damaged') return fail(file, 'is damaged')
  const found: OpenedPack = { pack, unlocked: answer?.kind === 'open' ? answer.files : null }
  opened.set(path, { stamp, key, found })
  return hit(found)
}

const hit = (found: OpenedPack): { found: OpenedPack; problem: null } => ({ found, problem: null })

const courseOf = (root: string): string | null => {
  try {
    return parseEdition(readFileSync(join(root, editionFile), 'utf8'))?.course ?? null
  } catch {
    return null
  }
}

const fail = (file: string, why: string): { found: null; problem: Problem } => ({
  found: null,
  problem: {
    rule: 'sealed-pack',
    file,
    message: `${why}.`,
    fix: '`pnpm drill update --from <the edition you were given>` mends it; work/ and .firedrill/ stay as they are.',
  },
})
