import { spawnSync } from 'node:child_process'
import { allDays, allItems, type Course, formatProblem, type Problem } from '@firedrill/course'
import { type Checkup, fail, ok, warn } from './checkup.ts'

/** The course's own files. */
export const checkCourse = (course: Course, problems: Problem[]): Checkup => {
  const [first] = problems
  const count = `${allItems(course).length} items on ${allDays(course)
    .map((day) => day.id)
    .join(', ')}`
  return first
    ? fail(
        'course',
        `${problems.length} problem(s), the first: ${formatProblem(first)}`,
        'Mend the files, or update the course.',
      )
    : ok('course', count)
}

/** The programs that items say they need. */
export const checkPrograms = (course: Course): Checkup => {
  const needs = [...new Set(allItems(course).flatMap((item) => item.needs))]
  const missing = needs.filter((name) => spawnSync(name, ['--version']).error !== undefined)
  if (missing.length === 0) return ok('programs', needs.length === 0 ? 'none needed' : needs.join(', '))
  const items = allItems(course).filter((item) => item.needs.some((name) => missing.includes(name)))
  return warn(
    'programs',
    `missing: ${missing.join(', ')}`,
    `Install them for ${items.map((item) => item.id).join(', ')}; everything else works without.`,
  )
}
