import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allDays, type Course, type Day, type Plan } from '@firedrill/course'
import { describeMissing, findProgram } from '@firedrill/course/programs'
import { type Checkup, fail, ok, warn } from './checkup.ts'

/** The days of a plan that are here, in its order. */
export const daysOf = (plan: Plan, course: Course): Day[] =>
  plan.days.flatMap(({ day }) => allDays(course).filter(({ id }) => id === day))

/** Whether the plan's days are in this course. */
export const checkDays = (plan: Plan, course: Course): Checkup => {
  const here = daysOf(plan, course)
  const missing = plan.days.filter(({ day }) => !here.some(({ id }) => id === day)).map(({ day }) => day)
  const detail = `${plan.id}: ${here.map(({ id }) => id).join(', ') || 'none of its days'}`
  return missing.length === 0
    ? ok('plan', detail)
    : warn(
        'plan',
        `${detail}; not here: ${missing.join(', ')}`,
        'A newer edition may bring them: `pnpm drill update`.',
      )
}

/** The programs that items of the plan's days need. Without one of them its items cannot be judged. */
export const checkPlanPrograms = (plan: Plan, course: Course): Checkup => {
  const items = daysOf(plan, course).flatMap((day) => day.items)
  const needed = [...new Set(items.flatMap((item) => item.needs))]
  const missing = needed.filter((name) => findProgram(name) === null)
  if (missing.length === 0)
    return ok('programs', needed.length === 0 ? 'the plan needs none' : needed.join(', '))
  const waiting = items
    .filter((item) => item.needs.some((name) => missing.includes(name)))
    .map(({ id }) => id)
  return fail(
    'programs',
    `missing: ${missing.join(', ')}, for ${waiting.join(', ')}`,
    describeMissing(missing)
      .replace(/^blocked: .*, (apt-get)/, 'Debian: $1')
      .replaceAll('\n', '\n       '),
  )
}

/** The libraries of the plan's weeks: whether they are installed. */
export const checkLibraries = (root: string, plan: Plan, course: Course): Checkup => {
  const weeks = [...new Set(daysOf(plan, course).flatMap((day) => day.items.map((item) => item.weekDir)))]
  const wanted = weeks.flatMap((week) => librariesOf(root, week).map((name) => ({ week, name })))
  const missing = wanted.filter(
    ({ week, name }) => !existsSync(join(root, week, 'node_modules', name, 'package.json')),
  )
  if (missing.length === 0)
    return ok('libraries', [...new Set(wanted.map(({ name }) => name))].join(', ') || 'none needed')
  const names = missing.map(({ week, name }) => `${name} of ${week}`).join(', ')
  return fail('libraries', `not installed: ${names}`, '`npx -y pnpm@12 install`, while there is a network.')
}

const librariesOf = (root: string, week: string): string[] => {
  const manifest = JSON.parse(readFileSync(join(root, week, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
  }
  return Object.keys(manifest.dependencies ?? {})
}
