import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { allItems, type Course, type Day, type Week } from '../course.ts'
import { FiredrillError, formatProblem, type Problem } from '../problem.ts'
import { readDay } from './read-day.ts'
import { readTextIfAny } from './read-text.ts'

/** Words of the command line, which no slug may be. */
const reserved = new Set(
  'again answer author day doctor grade help hint init lab list next progress reset review run solution today tour try undo week workshop'.split(
    ' ',
  ),
)

/** Reads all that is written below `<root>/exercises`, and all that is wrong with it. */
export const readCourse = (root: string): { course: Course; problems: Problem[] } => {
  const problems: Problem[] = []
  const weeks = numberedFolders(root, 'exercises', 'week').map(({ number, dir }): Week => {
    const read = numberedFolders(root, dir, 'day').map((day) => readDay(root, { ...day, weekDir: dir }))
    problems.push(...read.flatMap((one) => one.problems))
    const days = read.map((one) => one.day).filter((day): day is Day => day !== null)
    return { id: `week${number}`, number, title: weekTitle(root, dir, problems), dir, days }
  })
  const course = { weeks }
  return { course, problems: [...problems, ...misplacedDays(weeks), ...doubleSlugs(course)] }
}

/** The course, or an error that lists every problem. */
export const requireCourse = (root: string): Course => {
  const { course, problems } = readCourse(root)
  if (problems.length === 0) return course
  const list = problems.map((problem) => `  ${formatProblem(problem)}`).join('\n')
  throw new FiredrillError(
    'content',
    `The course has ${problems.length} problem(s):\n${list}`,
    'Mend the files named above.',
  )
}

const numberedFolders = (root: string, parent: string, prefix: 'week' | 'day') => {
  const pattern = new RegExp(`^${prefix}([1-9]\\d?)-[a-z0-9-]+$`)
  const found: { number: number; dir: string }[] = []
  for (const entry of readdirSync(join(root, parent), { withFileTypes: true })) {
    const match = entry.isDirectory() && pattern.exec(entry.name)
    if (match) found.push({ number: Number(match[1]), dir: `${parent}/${entry.name}` })
  }
  return found.toSorted((a, b) => a.number - b.number)
}

const weekTitle = (root: string, dir: string, problems: Problem[]): string => {
  const file = `${dir}/README.md`
  const title = /^# (.+)$/m.exec(readTextIfAny(join(root, file)) ?? '')?.[1]
  if (title) return title
  problems.push({
    file,
    message: 'has no title, or is missing.',
    fix: 'Begin it with "# " and the title of the week.',
  })
  return dir
}

const misplacedDays = (weeks: Week[]): Problem[] =>
  weeks.flatMap((week) =>
    week.days
      .filter((day) => Math.ceil(day.number / 5) !== week.number)
      .map((day) => ({
        file: day.dir,
        message: `${day.id} belongs to week${Math.ceil(day.number / 5)}.`,
        fix: 'Move the folder, or renumber the day: week1 has day1 to day5.',
      })),
  )

const doubleSlugs = (course: Course): Problem[] => {
  const seen = new Map<string, string>()
  return allItems(course).flatMap((item) => {
    const first = seen.get(item.slug)
    seen.set(item.slug, item.id)
    const file = `${item.id.split('/')[0]}: day.yaml`
    if (reserved.has(item.slug)) {
      return [
        { file, field: item.slug, message: `"${item.slug}" is a command.`, fix: 'Choose another slug.' },
      ]
    }
    if (!first) return []
    return [
      {
        file,
        field: item.slug,
        message: `the slug is taken by ${first}.`,
        fix: 'Slugs are unique in the course: choose another.',
      },
    ]
  })
}
