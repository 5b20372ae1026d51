import { rmSync } from 'node:fs'
import { copyCourse } from '@firedrill/author'
import type { Workspace } from '../workspace.ts'
import { courseOf } from './author-target.ts'
import { open } from './open.ts'

/** `author preview`: the item as a learner sees it, in a copy of the course: it leaves no work and no history. */
export const preview = async (here: Workspace, word: string, flags: { root?: string }): Promise<number> => {
  const workspace = courseOf(here, flags.root)
  const root = copyCourse(workspace.root)
  process.stderr.write(`The copy is ${root}; it goes when you leave.\n`)
  try {
    return await open({ ...workspace, root }, word, {})
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
