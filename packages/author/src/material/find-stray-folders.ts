import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { allItems, type Course, type Problem } from '@firedrill/course'
import { listFolder } from './list-folder.ts'

/**
 * Folders below `solutions/` that mirror nothing below `exercises/`. A day that could not be read mirrors whatever
 * lies below it.
 */
export const findStrayFolders = (root: string, course: Course, problems: readonly Problem[]): string[] => {
  const items = new Set(allItems(course).map((item) => item.solutionDir))
  const days = new Set(course.weeks.flatMap((week) => week.days.map((day) => mirror(day.dir))))
  const unread = new Set(problems.map((problem) => mirror(dirname(problem.file))))
  const weeks = new Set(course.weeks.map((week) => mirror(week.dir)))
  return foldersIn(root, 'solutions').flatMap((week) => {
    if (!weeks.has(week)) return unread.has(week) ? [] : [week]
    // The tour is a week that is its own day.
    const below = days.has(week) ? [week] : foldersIn(root, week)
    return below.flatMap((day) => {
      if (isOfFire(root, day)) return []
      if (!days.has(day)) return unread.has(day) ? [] : [day]
      return foldersIn(root, day).filter((item) => !items.has(item))
    })
  })
}

/** The faults of a week whose fire drill is there. */
const isOfFire = (root: string, dir: string): boolean =>
  dir.endsWith('/fire') &&
  existsSync(join(root, dir.replace(/^solutions(.*)\/fire$/, 'exercises$1/fire.yaml')))

const mirror = (dir: string): string => dir.replace(/^exercises(?=\/|$)/, 'solutions')

const foldersIn = (root: string, dir: string): string[] =>
  listFolder(root, dir)
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${dir}/${entry.name}`)
