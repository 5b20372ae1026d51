import { openSession } from '@firedrill/session'
import { pickItem } from '../pick-item.ts'
import { printJson } from '../print/json.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import type { Workspace } from '../workspace.ts'

/** `drill hint`: the ladder as far as it is out, and one rung more. */
export const hint = async (
  workspace: Workspace,
  word: string | undefined,
  options: { json?: boolean },
): Promise<number> => {
  const session = openSession(workspace)
  const { item } = pickItem(session, word)
  const { shown, total } = session.hints(item, { isNext: true })
  if (options.json) printJson({ item: item.id, hints: shown, total })
  else {
    const lines = shown.map((text, index) => `${index + 1} of ${total}: ${text}`)
    const onward = shown.length < total ? 'The same command gives the next one.' : lastRung(item.slug)
    process.stdout.write(`${item.id}\n${lines.join('\n')}\n${onward}\n`)
  }
  await session.close()
  warnOfTrouble(session)
  return 0
}

const lastRung = (slug: string): string =>
  `That was the last one. After a go of your own, \`pnpm drill solution ${slug}\` shows the answer.`
