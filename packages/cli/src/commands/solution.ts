import { openSession } from '@firedrill/session'
import { pickItem } from '../pick-item.ts'
import { printJson } from '../print/json.ts'
import { formatSolution } from '../print/solution.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import type { Workspace } from '../workspace.ts'

/** `drill solution`: the reference answer, other correct ones, the debrief; with `--test` the hidden test instead. */
export const solution = async (
  workspace: Workspace,
  word: string | undefined,
  options: { json?: boolean; test?: boolean },
): Promise<number> => {
  const session = openSession(workspace)
  const { item, place } = pickItem(session, word)
  if (options.test) {
    const text = session.hiddenTest(item)
    if (options.json) printJson({ item: item.id, test: text })
    else process.stdout.write(text)
  } else {
    const found = session.reveal(item, { seconds: null, tries: 0, place })
    if (options.json) printJson({ item: item.id, ...found })
    else process.stdout.write(`${item.id}\n\n${formatSolution(found)}\n`)
  }
  await session.close()
  warnOfTrouble(session)
  return 0
}
