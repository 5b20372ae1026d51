import { FiredrillError, printable } from '@firedrill/course'
import { type Regrade, toWire } from '@firedrill/grader/service'
import { untilInterrupted } from '../interrupt.ts'
import type { Workspace } from '../workspace.ts'
import { untilGraded } from './grade-book.ts'
import { findService, type PolicyOptions, readPolicyOptions } from './grade-service.ts'

/** The command line of `grade regrade`, as it is typed. */
export interface RegradeOptions extends PolicyOptions {
  data?: string
  wait?: boolean
  apply?: boolean
  discard?: boolean
  json?: boolean
}

/** `grade regrade`: opens a regrade, or shows the one that is open; applies or discards it. 0 where that worked. */
export const regradeCohort = (
  workspace: Workspace,
  cohort: string,
  options: RegradeOptions,
): Promise<number> =>
  untilInterrupted(async (signal) => {
    if (options.apply && options.discard) {
      throw new FiredrillError('usage', '--apply and --discard exclude each other.', 'Give one of them.')
    }
    const client = findService(workspace, options, 'instructor')
    const policy = readPolicyOptions(workspace, options)
    const { assignment, ...rest } = policy
    const onWire = assignment === undefined ? rest : { ...rest, assignment: toWire(assignment) }
    const settle = async (how: 'applied' | 'discarded'): Promise<number> => {
      await client.ask('/regrade/settle', { cohort, how })
      if (!options.json) process.stdout.write(`The regrade of ${cohort} is ${how}.\n`)
      return 0
    }
    if (options.discard) return settle('discarded')
    const open = (await client.ask('/regrade/show', { cohort })) as Regrade | null
    // Without --wait there would be nothing yet to apply.
    if (!open && options.apply && !options.wait) throw noneOpen(cohort)
    if (!open || Object.keys(policy).length > 0) await client.ask('/regrade/open', { cohort, policy: onWire })
    if (options.wait) await untilGraded(client, cohort, signal)
    const regrade = (await client.ask('/regrade/show', { cohort })) as Regrade
    process.stdout.write(
      options.json ? `${JSON.stringify({ version: 1, ...regrade })}\n` : describe(cohort, regrade),
    )
    return options.apply ? settle('applied') : 0
  })

const describe = (cohort: string, { open, total, changes }: Regrade): string =>
  open > 0
    ? `${open} of ${total} are not graded again yet.\nLook again later: pnpm grade regrade ${cohort}\n`
    : [
        `${changes.length} of ${total} grades change.`,
        ...changes.map(changeLine),
        `Then: pnpm grade regrade ${cohort} --apply, or --discard.`,
        '',
      ].join('\n')

const changeLine = ({ name, learner, before, after }: Regrade['changes'][number]): string =>
  `  ${printable(name)} (${printable(learner)}): ${before ?? 'no row'} -> ${after ?? 'no row'}`

const noneOpen = (cohort: string): FiredrillError =>
  new FiredrillError('usage', `No regrade of ${cohort} is open.`, `Open one: pnpm grade regrade ${cohort}`)
