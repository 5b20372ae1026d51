import { FiredrillError } from '@firedrill/course'
import { openSession } from '@firedrill/session'
import { pickItem } from '../pick-item.ts'
import { printJson } from '../print/json.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import type { Workspace } from '../workspace.ts'

/** `drill edit`: opens an item's file in the learner's editor; with `--json` says how it would be opened. */
export const edit = async (
  workspace: Workspace,
  word: string | undefined,
  options: { file?: string; line?: string; json?: boolean },
): Promise<number> => {
  const line = options.line === undefined ? undefined : toLine(options.line)
  const session = openSession(workspace)
  try {
    const { item, place } = pickItem(session, word)
    session.open(item, place)
    const plan = session.planEditor(item, { place, file: options.file, line })
    if (options.json) printJson({ item: item.id, place, editor: plan })
    else {
      process.stderr.write(`Opening in ${plan.name}.\n`)
      await session.openInEditor(plan)
    }
    return 0
  } finally {
    await session.close()
    warnOfTrouble(session)
  }
}

const toLine = (text: string): number => {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new FiredrillError('usage', `"${text}" is no line.`, 'Lines are numbered from 1.')
}
