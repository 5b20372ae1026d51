import { type FormatName, type GradeSummary, openMerge } from '@firedrill/grader'
import { untilUnread } from '../interrupt.ts'
import { openReport } from '../print/grade-report.ts'
import { exitCode } from './grade.ts'
import { type FillOptions, readFill } from './grade-fill.ts'

/** The command line of `grade merge`, as it is typed. */
export interface MergeCommandOptions extends FillOptions, Partial<Record<FormatName, boolean>> {
  out?: string
}

/** `grade merge`: the report and the exit code that a `grade` of the whole has. */
export const mergeGrades = (paths: string[], options: MergeCommandOptions): Promise<number> => {
  const from = process.env.INIT_CWD ?? process.cwd()
  const fill = readFill(options, from)
  return untilUnread(async (signal) => {
    const merge = await openMerge(paths, from)
    const report = openReport(merge.head, { ...options, from, fill })
    try {
      const summary: GradeSummary = await merge.run((graded) => {
        signal.throwIfAborted()
        report.write(graded)
      })
      return exitCode(summary, report.end(summary))
    } catch (error) {
      report.abandon()
      throw error
    }
  })
}
