import { newKinds, startItem } from '@firedrill/author'
import { FiredrillError } from '@firedrill/course'
import type { Workspace } from '../workspace.ts'
import { courseOf } from './author-target.ts'

/** `author new`: the files of an item, and what to do with them. */
export const startNew = async (
  here: Workspace,
  [kindWord, day, slug]: [string, string, string],
  flags: { root?: string },
): Promise<number> => {
  const kind = newKinds.find((one) => one === kindWord)
  if (!kind)
    throw new FiredrillError(
      'usage',
      `"${kindWord}" is no kind of item.`,
      `There are ${newKinds.join(', ')}.`,
    )
  const files = startItem(courseOf(here, flags.root).root, { kind, day, slug })
  process.stdout.write(
    `${files.join('\n')}\nIts entry is the last one in day.yaml: move it below its section.\nWhat is still to write: pnpm author check ${slug}\n`,
  )
  return 0
}
