import type { Tier, Verdict } from '@firedrill/course'

/**
 * - `graded`: it has a score
 * - `ungradable`: nothing of the course is in it, or no item of it could be loaded; costs no attempt
 * - `failed`: the grader's own fault; says nothing about the submission, grade it again
 */
export type SubmissionStatus = 'graded' | 'ungradable' | 'failed'

/** The grade of one submission. */
export interface GradedSubmission {
  /** Name of its folder or archive; unique in a report. */
  id: string
  /** As it was found, from where the command was given. */
  path: string
  learner: Learner
  status: SubmissionStatus
  /** Why it is ungradable or failed, as a sentence. */
  why: string | null
  /** What an instructor should know besides: an item that was refused, two submissions of one learner. */
  notes: string[]
  /** The weakest containment that any of its code ran under; null where none ran. */
  tier: Tier | null
  /** In the assignment's points, to two decimals, a late penalty taken off. */
  score: Score
  /** Null without a due date. */
  late: Lateness | null
  /** How many other files were in it; none of them was read. */
  ignored: number
  items: GradedItem[]
}

/** Points, and the most there are. */
export interface Score {
  points: number
  max: number
}

/** Who handed a submission in. Hostile text: every format escapes it. */
export interface Learner {
  id: string
  name: string
}

/** How late a submission came, and what it costs. */
export interface Lateness {
  /** ISO 8601. */
  receivedAt: string
  /** Where that time is from. Times of files are whatever the learner made them. */
  from: 'told' | 'archive' | 'files' | 'service'
  /** Days begun after the due date; 0 within the grace. */
  days: number
  /** What is left of the points, 0 to 1. */
  factor: number
  /** Points before the penalty. */
  before: number
}

/** The verdict on one item of a submission, and what it is worth. */
export interface GradedItem extends Verdict {
  title: string
  /** Whether any file, or an answer, of it was there. */
  handedIn: boolean
  /** `intake`: nothing was judged, since files were missing or refused. */
  source: 'judge' | 'cache' | 'answers' | 'intake'
  /** `score`, in the assignment's points. */
  counts: Score
  /** Empty where the item has none. In the item's own points. */
  stages: (Score & { slug: string; title: string })[]
}

/** What a whole grade came to. */
export interface GradeSummary {
  submissions: number
  graded: number
  ungradable: number
  failed: number
  /** Graded submissions below `--min-score`. */
  below: number
}
