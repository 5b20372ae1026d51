import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import type { BenchPlace } from './bench.ts'
import { type InboxSubmission, makeInbox } from './grade-inbox.ts'
import { type GradeRun, runGrade } from './run-grade.ts'

/** A folder of submissions. */
export interface SampleClass {
  inbox: string
  submissions: readonly InboxSubmission[]
}

/** Makes a class below a folder. */
export const makeClass = async (root: string, below: string, count: number): Promise<SampleClass> => {
  const inbox = join(below, String(count))
  return { inbox, submissions: await makeInbox(root, inbox, count) }
}

/** Grades a class of which nothing is in the cache. Throws where a grade is not what it must be. */
export const gradeClass = async (place: BenchPlace, one: SampleClass): Promise<GradeRun> => {
  rmSync(join(place.courseRoot, '.firedrill'), { recursive: true, force: true })
  const run = await runGrade(place, [one.inbox])
  const grades = new Map(run.report.submissions.map((graded) => [graded.id, graded]))
  const wrong = one.submissions.find(({ id, status, points }) => {
    const graded = grades.get(id)
    return graded?.status !== status || graded.score.points !== points
  })
  if (!wrong) return run
  throw new FiredrillError(
    'internal',
    `${wrong.id}, a ${wrong.kind} one, should be ${wrong.status} with ${wrong.points} points, and is not.`,
    'Run the tests of packages/cli; the bench measures only what works.',
  )
}

/** Of two runs over one class the shorter time, and the most memory. */
export const joinRuns = (one: GradeRun, other: GradeRun): GradeRun => ({
  ...other,
  ms: Math.min(one.ms, other.ms),
  ownMb: Math.max(one.ownMb, other.ownMb),
  allMb: Math.max(one.allMb, other.allMb),
  unsharedMb: Math.max(one.unsharedMb, other.unsharedMb),
})
