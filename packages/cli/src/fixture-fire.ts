import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { type FixtureCourse, makeFixtureCourse } from './fixture-course.ts'

/** A fixture course whose week has the fire drill of week 1. For tests. */
export const makeFireCourse = (): FixtureCourse => {
  const course = makeFixtureCourse()
  for (const [tree, name] of [
    ['exercises', 'fire.yaml'],
    ['solutions', 'fire'],
  ] as const) {
    const to = join(course.root, tree, 'week1-samples', name)
    cpSync(join(repository, tree, 'week1-http', name), to, { recursive: true })
  }
  return course
}

/** The seed of a fire whose release leaks connections. */
export const leakSeed = '00000000'
