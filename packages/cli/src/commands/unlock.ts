import { unlockDay } from '@firedrill/session'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** `drill unlock`: opens the solutions of a day. */
export const unlock = async (
  { root }: Workspace,
  word: string,
  key: string,
  options: { json?: boolean },
): Promise<number> => {
  const { day, title } = unlockDay(root, word, key)
  if (options.json) printJson({ day, isUnlocked: true })
  else
    process.stdout.write(
      `The solutions of ${day} ${title} are open. After a go of your own: \`pnpm drill solution <item>\`.\n`,
    )
  return 0
}
