import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'

/** One file of an edition. */
export interface PackFile {
  /** From the edition's root. */
  path: string
  bytes: Buffer
  isExecutable: boolean
}

/** What an edition is written from: a file, one that is read from disk when its turn comes, or a link. */
export type PackEntry =
  | PackFile
  | { path: string; from: string; isExecutable: boolean }
  /** Relative to its own folder. */
  | { path: string; link: string }

/** What git tracks in a checkout, as it is on disk. */
export interface Tracked {
  /** The commit; with a `+` where files differ from it. */
  commit: string
  files: PackFile[]
}

/**
 * Reads what a checkout tracks: the same commit gives the same files. Throws a `usage` error where files differ from
 * the commit, unless that is allowed, and an `environment` error where there is no checkout.
 */
export const readTracked = (root: string, options: { allowsChanges?: boolean } = {}): Tracked => {
  requireCheckout(root)
  const isChanged = git(root, 'status', '--porcelain', '-z') !== ''
  if (isChanged && !options.allowsChanges) {
    throw new FiredrillError(
      'usage',
      `Files in ${root} differ from the commit: the edition could not be made again.`,
      'Commit them, or try it out with --uncommitted.',
    )
  }
  const commit = git(root, 'rev-parse', 'HEAD').trim()
  const untracked = options.allowsChanges ? ['--others', '--exclude-standard'] : []
  const listed = git(root, 'ls-files', '-z', '--cached', ...untracked)
  const executable = new Set(
    git(root, 'ls-files', '-z', '--stage')
      .split('\0')
      .filter((line) => line.startsWith('100755'))
      .map(pathOf),
  )
  const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '').toSorted(byBytes)
  const files = paths.flatMap((path) => {
    const bytes = readIfThere(join(root, path))
    return bytes ? [{ path, bytes, isExecutable: executable.has(path) }] : []
  })
  return { commit: isChanged ? `${commit}+` : commit, files }
}

/** The same order on every machine. */
export const byBytes = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const pathOf = (line: string): string => line.slice(line.indexOf('\t') + 1)

/** A tracked file that was deleted is no part of what is tried out; a link or a submodule is none of an edition. */
const readIfThere = (path: string): Buffer | null => {
  try {
    return readFileSync(path)
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

const requireCheckout = (root: string): void => {
  let top = ''
  try {
    top = git(root, 'rev-parse', '--show-toplevel').trim()
  } catch {
    // Said below.
  }
  if (top !== '' && realpathSync(top) === realpathSync(root)) return
  throw new FiredrillError(
    'environment',
    `${root} is no checkout of its own.`,
    'An edition is made from a commit: run it at the root of a clone.',
  )
}

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', ['-C', root, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
