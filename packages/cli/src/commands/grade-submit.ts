import { requireCourse } from '@firedrill/course/read'
import { findSubmissions } from '@firedrill/grader'
import { handIn } from '@firedrill/grader/service'
import { untilInterrupted } from '../interrupt.ts'
import { showGradeProgress } from '../print/grade-progress.ts'
import type { Workspace } from '../workspace.ts'
import { readDate } from './grade-options.ts'
import { calledFrom, findService, type PolicyOptions, readPolicyOptions } from './grade-service.ts'

/** The command line of `grade submit`, as it is typed. */
export interface SubmitOptions extends PolicyOptions {
  data?: string
  cohort: string
  received?: string
}

/** `grade submit`: 0 where the service has all of them. */
export const submitToService = (
  workspace: Workspace,
  paths: string[],
  options: SubmitOptions,
): Promise<number> =>
  untilInterrupted(async (signal) => {
    const { cohort, received } = options
    const submissions = findSubmissions(paths, calledFrom())
    const said = readPolicyOptions(workspace, options)
    const isSaid = Object.keys(said).length > 0
    const policy = isSaid
      ? { assignment: null, assignmentFile: null, scope: null, attempts: null, ...said }
      : null
    const progress = showGradeProgress(submissions.length)
    try {
      const { taken, known, again } = await handIn({
        client: findService(workspace, options, 'instructor'),
        course: requireCourse(workspace.root),
        cohort,
        policy,
        submissions,
        received: received === 'files' ? 'files' : (readDate(received) ?? 'now'),
        onLot: (count) => progress.step(count),
        signal,
      })
      progress.clear()
      const more = [
        ...(known > 0 ? [`${known} were there already`] : []),
        ...(again > 0 ? [`${again} that had failed are queued again`] : []),
      ]
      process.stdout.write(`${[`${taken} handed in to ${cohort}`, ...more].join(', ')}.\n`)
      return 0
    } finally {
      progress.clear()
    }
  })
