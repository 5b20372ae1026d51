import { describeMissing, findProgram, knownPackages } from '@firedrill/course/programs'
import { allDays, allItems, type Course, formatProblem, howMany, type Problem } from '@firedrill/course'
import { type Checkup, fail, ok, warn } from './checkup.ts'

/** The course's own files. */
export const checkCourse = (course: Course, problems: Problem[]): Checkup => {
  const [first] = problems
  const count = `${howMany(allItems(course).length, 'item')} on ${allDays(course)
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

/** The programs that items need, and the real components that the lab can start; what is missing comes with its install. */
export const checkPrograms = (course: Course): Checkup => {
  const items = allItems(course).filter((item) => item.needs.length > 0)
  const needed = items.flatMap((item) => item.needs)
  const all = [...new Set([...needed, ...knownPackages.flatMap(({ programs }) => programs)])]
  const missing = all.filter((name) => findProgram(name) === null)
  const here = all.filter((name) => !missing.includes(name))
  const detail = `here: ${here.join(', ') || 'none'}${missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''}`
  const waiting = items.filter((item) => item.needs.some((name) => missing.includes(name)))
  if (waiting.length === 0)
    return ok('programs', `${detail}${missing.length > 0 ? '; no item needs them' : ''}`)
  const [, ...commands] = describeMissing(missing).split('\n')
  const debian = describeMissing(missing)
    .split('\n')[0]
    ?.replace(/^blocked: .*, (apt-get)/, 'Debian: $1')
  const which = `Without them ${waiting.map((item) => item.id).join(', ')} cannot be judged.`
  return warn('programs', detail, [which, debian, ...commands].join('\n       '))
}
