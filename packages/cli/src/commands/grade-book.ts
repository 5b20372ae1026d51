import { setTimeout as sleep } from 'node:timers/promises'
import { FiredrillError, howMany } from '@firedrill/course'
import {
  areHidden,
  createTally,
  type FormatName,
  type GradedSubmission,
  hideMessages,
  type ReportHead,
  type Visibility,
} from '@firedrill/grader'
import type { Client } from '@firedrill/grader/service'
import { untilUnread } from '../interrupt.ts'
import { showGradeProgress } from '../print/grade-progress.ts'
import { openReport } from '../print/grade-report.ts'
import type { Workspace } from '../workspace.ts'
import { exitCode } from './grade.ts'
import { type FillOptions, readFill } from './grade-fill.ts'
import { readPercent } from './grade-options.ts'
import { calledFrom, findService } from './grade-service.ts'

/** The command line of `grade book`, as it is typed. */
export interface BookOptions extends FillOptions, Partial<Record<FormatName, boolean>> {
  data?: string
  wait?: boolean
  minScore?: string
  visibility: Visibility
  out?: string
}

/** `grade book`: a cohort's grades of record, in the formats and with the exit code of `grade`. */
export const makeBook = (workspace: Workspace, cohort: string, options: BookOptions): Promise<number> =>
  untilUnread(async (signal) => {
    const client = findService(workspace, options, 'instructor')
    const minScore = readPercent(options.minScore)
    const fill = readFill(options, calledFrom())
    if (options.wait) await untilGraded(client, cohort, signal)
    const lines = client.askLines('/gradebook', { cohort })
    const { head, due, open } = (await lines.next()).value as Head
    if (open > 0) throw notYet(cohort, open)
    const dueDate = due === null ? null : new Date(due)
    const isHidden = areHidden(options.visibility, dueDate, new Date())
    const report = openReport(
      { ...head, visibility: options.visibility },
      { ...options, from: calledFrom(), fill },
    )
    const tally = createTally(minScore)
    try {
      for await (const line of lines) {
        signal.throwIfAborted()
        const graded = tally.count(line as GradedSubmission)
        report.write(isHidden ? hideMessages(graded) : graded)
      }
      return exitCode(tally.summary, report.end(tally.summary))
    } catch (error) {
      report.abandon()
      throw error
    }
  })

interface Head {
  head: Omit<ReportHead, 'visibility'>
  due: string | null
  open: number
}

/** Waits until nothing of a cohort is queued or being graded. */
export const untilGraded = async (client: Client, cohort: string, signal: AbortSignal): Promise<void> => {
  let progress: ReturnType<typeof showGradeProgress> | null = null
  let done = 0
  try {
    for (;;) {
      const { cohorts } = (await client.ask('/status', { cohort }, signal)) as {
        cohorts: {
          queued: number
          leased: number
          stored: number
          dead: number
          regrade: { stored: number; total: number } | null
        }[]
      }
      const [one] = cohorts
      if (!one) return
      const open = one.queued + one.leased + (one.regrade ? one.regrade.total - one.regrade.stored : 0)
      const total = open + one.stored + one.dead + (one.regrade?.stored ?? 0)
      progress ??= showGradeProgress(total)
      progress.step(total - open - done)
      done = total - open
      if (open === 0) return
      await sleep(500, undefined, { signal })
    }
  } finally {
    progress?.clear()
  }
}

const notYet = (cohort: string, open: number): FiredrillError =>
  new FiredrillError(
    'environment',
    `${howMany(open, `submission of ${cohort} is`, `submissions of ${cohort} are`)} not graded yet, so there is no gradebook.`,
    'Wait for them with --wait; `pnpm grade status` says how far it is.',
  )
