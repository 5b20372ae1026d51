import type { GradedSubmission, GradeSummary } from '../report/report.ts'
import type { Visibility } from '../report/hide-messages.ts'

/** A way to write a report, piece by piece: no report is ever held as a whole. */
export interface Format {
  begin: () => string
  submission: (one: GradedSubmission) => string
  end: (summary: GradeSummary) => string
}

/** What is known before the first submission. */
export interface ReportHead {
  /** The assignment's title. */
  title: string | null
  /** Where seeds come from: an instructor's key, the submitted bytes alone, or the command line. */
  seeds: 'keyed' | 'derived' | 'told'
  visibility: Visibility
  /** Ids of the items that count; null where each submission says itself what is in it. */
  columns: readonly string[] | null
}

/** One of the formats, ready to write one report. */
export type CreateFormat = (head: ReportHead) => Format

/** What a head says of its seeds, for people. */
export const describeSeeds = (seeds: ReportHead['seeds']): string =>
  ({
    keyed: "Seeds come from the instructor's key.",
    derived:
      'Seeds come from the submitted bytes alone: a learner can compute them. --seed-key keeps them secret.',
    told: 'The seed was given on the command line.',
  })[seeds]

/** Whole percents, rounded down: 100 % is all of it. */
export const percentOf = ({ points, max }: { points: number; max: number }): number =>
  max === 0 ? 100 : Math.floor((points / max) * 100 + 1e-9)
