import type { GradedSubmission, GradeSummary } from './report.ts'

/** Counts the grades of one report, and notes where one learner handed in twice. */
export interface Tally {
  summary: GradeSummary
  /** Takes grades in the report's order; gives each back as it is to be shown. */
  count: (one: GradedSubmission) => GradedSubmission
}

/** Begins a count. `minScore` is the percentage below which a submission is told to be below; null for none. */
export const createTally = (minScore: number | null): Tally => {
  const summary: GradeSummary = { submissions: 0, graded: 0, ungradable: 0, failed: 0, below: 0 }
  const firstOf = new Map<string, string>()
  return {
    summary,
    count: (one) => {
      summary.submissions++
      summary[one.status]++
      const { points, max } = one.score
      if (one.status === 'graded' && minScore !== null && points * 100 < minScore * max) summary.below++
      const first = firstOf.get(one.learner.id)
      if (first === undefined) firstOf.set(one.learner.id, one.id)
      return first === undefined
        ? one
        : { ...one, notes: [...one.notes, `${first} names the same learner, ${one.learner.id}.`] }
    },
  }
}
