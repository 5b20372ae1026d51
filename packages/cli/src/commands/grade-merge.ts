import { type FormatName, type GradeSummary, openMerge } from '@firedrill/grader'
import { untilUnread } from '../interrupt.ts'
import { openReport } from '../print/grade-report.ts'
import { exitCode } from './grade.ts'

/** The command line of `grade merge`, as it is typed. */
export interface MergeCommandOptions extends Partial<Record<FormatName, boolean>> {
  out?: string
}

/** `grade merge`: the report and the exit code that a `grade` of the whole has. */
export const mergeGrades = (paths: string[], options: MergeCommandOptions): Promise<number> => {
  const from = process.env.INIT_CWD ?? process.cwd()
  return untilUnread(async (signal) => {
    const merge = await openMerge(paths, from)
    const report = openReport(merge.head, { ...options, from })
    try {
      const summary: GradeSummary = await merge.run((graded) => {
        signal.throwIfAborted()
        report.write(graded)
      })
      report.end(summary)
      return exitCode(summary)
    } catch (error) {
      report.abandon()
      throw error
    }
  })
}
