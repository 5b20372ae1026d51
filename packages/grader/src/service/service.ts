import type { Course } from '@firedrill/course'
import { createStamps } from '../judging/course-facts.ts'
import { courseVersion } from '../shards/part-head.ts'
import { judgeVersion } from '../shards/judge-version.ts'
import type { Engine } from './engine/database.ts'
import type { Metrics } from './metrics.ts'

/** What every use case of the service works with. */
export interface Service {
  engine: Engine
  course: CourseFacts
  seedKey: Uint8Array | null
  metrics: Metrics
}

/** The course that is graded with, and what tells it from another. */
export interface CourseFacts {
  root: string
  course: Course
  /** Of every item and its hidden files. */
  version: string
  /** Of the judge and of Node. */
  judge: string
  stampOf: ReturnType<typeof createStamps>
}

/** Reads what tells a course from another. */
export const readCourseFacts = (place: { root: string; bundleDir: string; course: Course }): CourseFacts => {
  const judge = judgeVersion(place.bundleDir)
  return {
    root: place.root,
    course: place.course,
    version: courseVersion(place),
    judge,
    stampOf: createStamps(place.root, judge),
  }
}
