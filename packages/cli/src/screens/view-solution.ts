import type { FileComparison, Solution } from '@firedrill/session'
import type { ComparedFile, SolutionView } from '@firedrill/tui'

/** A solution as the screens show it: the reference beside the learner's own. */
export const viewSolution = (
  { also, answer, worked, debrief }: Solution,
  comparisons: readonly FileComparison[],
): SolutionView => ({
  files: viewComparison(comparisons),
  also: Object.entries(also).map(([title, files]) => ({ title, files })),
  answer,
  worked,
  debrief,
})

/** Files of two sides as the screens show them. */
export const viewComparison = (comparisons: readonly FileComparison[]): ComparedFile[] =>
  comparisons.map(({ file, rows }) => ({
    file,
    rows: rows.map(({ kind, left, right }) => ({
      left: left?.text ?? null,
      right: right?.text ?? null,
      isSame: kind === 'same',
    })),
  }))
