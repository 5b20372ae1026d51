import { spawnSync } from 'node:child_process'
import { type Checkup, ok, warn } from './checkup.ts'

/** Work is handed in, and the course updated, by git; drilling does without. */
export const checkGit = (root: string): Checkup => {
  const asked = spawnSync('git', ['rev-parse', '--show-toplevel'], { cwd: root, encoding: 'utf8' })
  if (asked.error)
    return warn(
      'git',
      'not on this machine',
      'Drilling works without; install git to update and to hand work in.',
    )
  if (asked.status === 0) return ok('git', 'a clone')
  const fix = 'Drilling works without, and so does `pnpm drill update --from <a newer edition>`.'
  return warn('git', 'this folder is no clone', fix)
}
