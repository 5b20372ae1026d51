import { join } from 'node:path'
import { callSamples } from './grade-program.ts'

/** A submission that was made, and what it must be graded. */
export interface InboxSubmission {
  id: string
  kind: string
  shape: string
  status: string
  points: number
}

/**
 * Fills a folder with submissions to the sample course: right, partly right, wrong, hostile and broken ones, none
 * endless, no two alike. A process of its own makes them: what makes them is the grader's, which this package must
 * not import.
 */
export const makeInbox = async (root: string, dir: string, count: number): Promise<InboxSubmission[]> => {
  const samples = join(root, 'packages/author/samples')
  const seed = count.toString(16).padStart(8, '0')
  return callSamples(root, 'makeSubmissions', dir, { samples, count, seed })
}
