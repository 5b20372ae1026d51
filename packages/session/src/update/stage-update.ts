import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { UpdatePlan } from './plan-update.ts'

/** Where an update is prepared, from the root. */
export const updateDir = '.firedrill/update'

/**
 * Puts all bytes of an update beside what they will replace, and what the learner edited aside; then, as the last
 * thing, writes down that it is to be done. Up to there the course is the old one; from there on `finishUpdate`, now or
 * at the next command, makes it the new one. Returns where edited files were put.
 */
export const stageUpdate = (
  root: string,
  { source, plan, now }: { source: string; plan: UpdatePlan; now: Date },
): string | null => {
  const kept = `.firedrill/kept/update-${now.toISOString().replaceAll(/[:.]/g, '-')}`
  for (const path of plan.keep) copy(join(root, path), join(root, kept, path))
  for (const path of plan.write) copy(join(source, path), join(root, updateDir, 'new', path))
  // The edition file says that all the others are there.
  const write = plan.write.toSorted((one, other) => rank(one) - rank(other))
  const file = join(root, updateDir, 'plan.json')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify({ version: 1, write, remove: plan.remove })}\n`)
  sync(`${file}.new`)
  renameSync(`${file}.new`, file)
  return plan.keep.length > 0 ? kept : null
}

const rank = (path: string): number => (path === 'edition.json' ? 1 : 0)

const copy = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  if (statSync(to).size !== statSync(from).size) {
    throw Object.assign(new Error(`${to} was not written whole`), { code: 'ENOSPC' })
  }
  sync(to)
}

const sync = (path: string): void => {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } catch (error) {
    // Some network disks cannot; the bytes are written all the same.
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    closeSync(file)
  }
}
