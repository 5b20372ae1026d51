import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HandedFile, Intake } from './handed.ts'
import { limitOf, limits } from './limits.ts'
import { openPlainly, readUpTo } from './open-plainly.ts'
import { takeBytes, tooLarge } from './take-bytes.ts'

/** Reads the wanted files of a folder that is laid out like `work/`, or that holds a `work/`. */
export const readFolder = (dir: string, wanted: ReadonlySet<string>): Intake => {
  const work = lstatSync(join(dir, 'work'), { throwIfNoEntry: false })
  if (work?.isSymbolicLink()) {
    return {
      ok: false,
      why: 'Its work/ is a symbolic link, and no link is followed.',
      ignored: countFiles(dir),
    }
  }
  const prefix = work?.isDirectory() ? 'work/' : ''
  const files = new Map<string, HandedFile>()
  let latest = 0
  let kept = 0
  for (const path of wanted) {
    const opened = openPlainly(dir, prefix + path)
    if (opened === null) continue
    if ('refused' in opened) {
      files.set(path, opened)
      continue
    }
    const { descriptor, status } = opened
    const bytes = readUpTo(descriptor, Math.min(limitOf(path), status.size))
    kept += bytes.length
    files.set(path, kept > limits.kept ? tooLarge(path) : takeBytes(bytes, path))
    latest = Math.max(latest, status.mtimeMs)
  }
  const ignored = Math.max(0, countFiles(dir) - files.size)
  const received = latest > 0 ? { at: new Date(latest), from: 'files' as const } : null
  return { ok: true, handed: { files, ignored, received } }
}

/** How many files are below a folder, up to a limit. What belongs to git and package managers counts as one each. */
const countFiles = (dir: string): number => {
  const folders = [dir]
  let count = 0
  for (let next = folders.pop(); next !== undefined && count < limits.counted; next = folders.pop()) {
    for (const entry of listOrNothing(next)) {
      const isOpaque = entry.name === '.git' || entry.name === 'node_modules'
      if (entry.isDirectory() && !isOpaque) folders.push(join(next, entry.name))
      else count++
    }
  }
  return Math.min(count, limits.counted)
}

const listOrNothing = (dir: string) => {
  try {
    return readdirSync(dir, { withFileTypes: true })
  } catch {
    // A folder nobody may read, or whose path is too long, holds nothing that is counted.
    return []
  }
}
