import { openSession } from '@firedrill/session'
import { untilInterrupted } from '../interrupt.ts'
import { pickItem } from '../pick-item.ts'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** `drill try`: runs the learner's file beside the lab, without a verdict; its exit code is the file's. */
export const tryOut = (
  workspace: Workspace,
  word: string | undefined,
  options: { eval?: string; json?: boolean },
): Promise<number> =>
  untilInterrupted(async (signal) => {
    const { startLab } = await import('@firedrill/lab')
    const session = openSession(workspace)
    const { item, place } = pickItem(session, word)
    session.open(item, place)
    await using lab = await startLab()
    if (options.eval === undefined && !options.json) process.stderr.write(advise(lab.urls))
    const { exitCode, ...printed } = await session.tryOut(item, {
      place,
      expression: options.eval,
      lab: lab.urls,
      isCaptured: options.json,
      signal,
    })
    if (options.json) printJson({ item: item.id, exitCode, ...printed, lab: lab.urls })
    await session.close()
    return exitCode
  })

/** A file that only exports prints nothing by itself. */
const advise = (urls: Record<string, string>): string => {
  const names = Object.keys(urls).map((name) => `LAB_${name.toUpperCase()}`)
  return `Running beside ${names.join(', ')}. --eval '<expression>' prints what your exports give.\n`
}
