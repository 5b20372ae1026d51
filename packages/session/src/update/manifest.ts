import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Edition, editionFile, parseEdition } from '@firedrill/course/pack'

/** What a folder holds of firedrill and its course: the files that came with it, work and history left out. */
export interface Holding {
  kind: 'full' | Edition['edition']
  /** Whose packs; null in the full repository, which has none. */
  course: string | null
  commit: string
  /** SHA-256 of each file as it came, by path. A file of a clone that was edited has an empty one. */
  files: Record<string, string>
}

/** Reads what a folder holds, by its edition file or by git; null where it is neither. */
export const readHolding = (dir: string): Holding | null => {
  const file = join(dir, editionFile)
  if (existsSync(file)) {
    const edition = parseEdition(readFileSync(file, 'utf8'))
    return (
      edition && {
        ...edition,
        kind: edition.edition,
        files: { ...edition.files, [editionFile]: hashOf(readFileSync(file)) },
      }
    )
  }
  return existsSync(join(dir, '.git')) && existsSync(join(dir, 'solutions')) ? readClone(dir) : null
}

/** SHA-256, in hexadecimal digits. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The SHA-256 of a file; null where there is none. */
export const hashFile = (path: string): string | null => {
  try {
    return hashOf(readFileSync(path))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

const readClone = (dir: string): Holding => {
  const edited = new Set(git(dir, 'diff', '--name-only', '-z', 'HEAD').split('\0'))
  const files = git(dir, 'ls-files', '-z')
    .split('\0')
    .filter((path) => path !== '' && !/^(?:work|\.firedrill)\//.test(path))
    .map((path) => [path, edited.has(path) ? '' : (hashFile(join(dir, path)) ?? '')] as const)
  return {
    kind: 'full',
    course: null,
    commit: git(dir, 'rev-parse', 'HEAD').trim(),
    files: Object.fromEntries(files),
  }
}

const git = (dir: string, ...args: string[]): string =>
  execFileSync('git', ['-C', dir, ...args], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
