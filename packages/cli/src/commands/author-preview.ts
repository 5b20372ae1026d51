import { rmSync } from 'node:fs'
import { copyCourse, layAnswer } from '@firedrill/author'
import { FiredrillError } from '@firedrill/course'
import type { Workspace } from '../workspace.ts'
import { courseOf, findItems } from './author-target.ts'
import { open } from './open.ts'

/** What the command line says of `author preview`. */
export interface PreviewFlags {
  root?: string
  /** An answer of the item, in the place of the starter. */
  with?: string
}

/** `author preview`: the item as a learner sees it, in a copy of the course: it leaves no work and no history. */
export const preview = async (here: Workspace, word: string, flags: PreviewFlags): Promise<number> => {
  const workspace = courseOf(here, flags.root)
  const root = copyCourse(workspace.root)
  process.stderr.write(`A copy, in ${root}: its work/ is where you write, and it goes when you leave.\n`)
  try {
    if (flags.with !== undefined) lay(root, word, flags.with)
    return await open({ ...workspace, root }, word, {})
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const lay = (root: string, word: string, name: string): void => {
  const [item, ...others] = findItems(root, [word]) ?? []
  if (!item || others.length > 0) {
    const hint = 'Name the item: pnpm author preview query --with solution'
    throw new FiredrillError('usage', `"${word}" is no single item.`, hint)
  }
  layAnswer(root, item, name)
}
