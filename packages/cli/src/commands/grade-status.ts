import { type Status } from '@firedrill/grader/service'
import { describeStatus } from '../print/grade-status.ts'
import type { Workspace } from '../workspace.ts'
import { findService } from './grade-service.ts'

/** The command line of `grade status`, as it is typed. */
export interface StatusOptions {
  data?: string
  json?: boolean
}

/** `grade status`: 0; 1 where something could not be graded by our fault. */
export const showStatus = async (
  workspace: Workspace,
  cohort: string | undefined,
  options: StatusOptions,
): Promise<number> => {
  const client = findService(workspace, options, 'instructor')
  const status = (await client.ask('/status', { cohort: cohort ?? null })) as Status
  process.stdout.write(
    options.json ? `${JSON.stringify({ version: 1, ...status })}\n` : describeStatus(status),
  )
  return status.dead.length > 0 ? 1 : 0
}
