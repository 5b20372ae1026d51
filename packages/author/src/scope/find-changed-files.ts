import { execFileSync } from 'node:child_process'
import { FiredrillError } from '@firedrill/course'

/** What differs from the commit at which this work began. */
export interface ChangedFiles {
  /** That commit. */
  base: string
  /** Paths from the root: changed, new or removed, committed or not. */
  files: string[]
  /** The lines of a file that were added or changed, 1-based; the line before where lines were only removed. */
  linesOf: (file: string) => number[]
}

/**
 * What a change touches: everything since the merge base with a branch, and what is not committed yet. On that branch
 * itself it is the last commit. Throws a `FiredrillError` where git does not know the branch.
 */
export const findChangedFiles = (root: string, branch?: string): ChangedFiles => {
  const git = (...args: string[]): string => {
    // No lock on the index: others may be at work in the same clone.
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0' }
    return execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  }
  const ask = (...args: string[]): string | null => {
    try {
      return git(...args).trim()
    } catch {
      return null
    }
  }
  const branches = branch === undefined ? ['origin/HEAD', 'origin/main', 'main'] : [branch]
  const merged = branches.map((one) => ask('merge-base', 'HEAD', one)).find((one) => one !== null) ?? null
  const base = merged === ask('rev-parse', 'HEAD') ? (ask('rev-parse', 'HEAD^') ?? merged) : merged
  if (base === null) {
    throw new FiredrillError(
      'usage',
      `git knows no commit that this work and ${branches.join(' or ')} have in common.`,
      'Name another branch or commit, or fetch more of the history (git fetch --unshallow).',
    )
  }
  const changed = names(git('diff', '--name-only', '--no-renames', '-z', '--relative', base))
  const fresh = names(git('ls-files', '--others', '--exclude-standard', '-z'))
  return {
    base,
    files: [...new Set([...changed, ...fresh])].toSorted(),
    linesOf: (file) => hunkLines(git('diff', '-U0', '--no-ext-diff', '--relative', base, '--', file)),
  }
}

/** Names that git ends with a zero byte. */
const names = (text: string): string[] => text.split('\0').filter(Boolean)

/** The lines after the change, read off the heads of the hunks of a diff: `@@ -3,2 +3,4 @@`. */
const hunkLines = (diff: string): number[] =>
  [...diff.matchAll(/^@@ [^+]*\+(\d+)(?:,(\d+))? @@/gm)].flatMap((match) => {
    const count = Math.max(1, Number(match[2] ?? 1))
    return Array.from({ length: count }, (_, index) => Number(match[1]) + index)
  })
