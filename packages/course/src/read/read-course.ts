import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Course, type Day, type Item, tourDir, tourId, type Week } from '../course.ts'
import { FiredrillError, formatProblem, type Problem } from '../problem.ts'
import { findFromProblems } from './find-from-problems.ts'
import { findSlugProblems } from './find-slug-problems.ts'
import { readDay } from './read-day.ts'
import { type NumberedFolder, readNumberedFolders } from './read-folder.ts'
import { readText } from './read-text.ts'

/**
 * Reads all that is written below `<root>/exercises`, and all that is wrong with it. Never throws for what it finds
 * there: a day that cannot be understood is a problem, and absent from the course.
 */
export const readCourse = (root: string): { course: Course; problems: Problem[] } => {
  const { folders, problems } = readNumberedFolders(root, 'exercises', { prefix: 'week', last: 9 })
  const read = [...readTour(root), ...folders.map((folder) => readWeek(root, folder))]
  const course = { weeks: read.map((one) => one.week) }
  const lines = new Map(read.flatMap((one) => one.lines))
  return {
    course,
    problems: [
      ...problems,
      ...read.flatMap((one) => one.problems),
      ...findSlugProblems(course, lines),
      ...findFromProblems(course, lines),
    ],
  }
}

/** The course. Throws a `content` error that lists every problem. */
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

interface ReadWeek {
  week: Week
  lines: [Item, number][]
  problems: Problem[]
}

/** The tour is one day, whose folder is a week's too; it comes before the first week. None where there is no folder. */
const readTour = (root: string): ReadWeek[] => {
  const place = { id: tourId, number: 0, dir: tourDir }
  if (!existsSync(join(root, tourDir))) return []
  const { day, lines, problems } = readDay(root, { ...place, weekDir: tourDir })
  const { title, problems: ofTitle } = readTitle(root, tourDir)
  return [{ week: { ...place, title, days: day ? [day] : [] }, lines, problems: [...ofTitle, ...problems] }]
}

const readWeek = (root: string, { number, dir }: NumberedFolder): ReadWeek => {
  const { folders, problems } = readNumberedFolders(root, dir, { prefix: 'day', last: 45 })
  const read = folders.map((day) => readDay(root, { id: `day${day.number}`, ...day, weekDir: dir }))
  const days = read.map((one) => one.day).filter((day): day is Day => day !== null)
  const { title, problems: ofTitle } = readTitle(root, dir)
  return {
    week: { id: `week${number}`, number, title, dir, days },
    lines: read.flatMap((one) => one.lines),
    problems: [
      ...ofTitle,
      ...problems,
      ...read.flatMap((one) => one.problems),
      ...misplacedDays(number, folders),
    ],
  }
}

const readTitle = (root: string, dir: string): { title: string; problems: Problem[] } => {
  const file = `${dir}/README.md`
  const { text, problem } = readText(root, file)
  if (problem) return { title: dir, problems: [problem] }
  const title = /^# (.+)$/m.exec(text ?? '')?.[1]?.trim()
  if (title) return { title, problems: [] }
  const message = text === null ? 'is missing: the week has no title.' : 'has no title.'
  const fix = 'Begin it with "# " and the title of the week.'
  return { title: dir, problems: [{ rule: 'week-title', file, message, fix }] }
}

const misplacedDays = (week: number, folders: NumberedFolder[]): Problem[] =>
  folders
    .filter((day) => Math.ceil(day.number / 5) !== week)
    .map((day) => ({
      rule: 'day-place',
      file: day.dir,
      message: `day${day.number} belongs to week${Math.ceil(day.number / 5)}.`,
      fix: `Move the folder, or renumber the day: week${week} has day${week * 5 - 4} to day${week * 5}.`,
    }))
