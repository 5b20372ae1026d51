import { openSession } from '@firedrill/session'
import { printJson } from '../print/json.ts'
import { formatSummary } from '../print/summary.ts'
import type { Workspace } from '../workspace.ts'

/** `drill today`: what was done today, in which time, and when it comes back. */
export const today = async (workspace: Workspace, options: { json?: boolean }): Promise<number> => {
  const session = openSession(workspace)
  try {
    const { attempts, ...sums } = await session.summary({ of: 'today' })
    if (options.json) {
      printJson({ attempts: attempts.map(({ item, ...one }) => ({ item: item.id, ...one })), ...sums })
    } else process.stdout.write(formatSummary({ attempts, ...sums }))
    return 0
  } finally {
    await session.close()
  }
}
