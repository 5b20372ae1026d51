import { allDays, allItems, type Course, type Day, type Item, type Problem } from '@firedrill/course'
import { readCourse, readPlans, readText } from '@firedrill/course/read'
import { findStrayFolders } from './find-stray-folders.ts'
import type { CourseMaterial, DayMaterial } from './material.ts'
import { readItem } from './read-item.ts'
import { readPages } from './read-pages.ts'
import { readSources } from './read-sources.ts'

/** Reads all that a check looks at. With a target: those items, and what belongs to their days and to the other ones. */
export const readMaterial = (
  root: string,
  target?: readonly Item[],
  otherDays: readonly string[] = [],
): CourseMaterial => {
  const { course, problems } = readCourse(root)
  const ids = target && new Set(target.map((item) => item.id))
  const chosen = allItems(course).filter((item) => !ids || ids.has(item.id))
  const items = chosen.map((item) => readItem(root, { item, weekName: weekNameOf(course, item) }))
  const sources = readSources(root, course, ids ? chosen : null)
  const isChosen = (day: Day): boolean =>
    !ids || otherDays.includes(day.id) || day.items.some((item) => chosen.includes(item))
  const days = allDays(course).filter(isChosen)
  return {
    course,
    days: readDays(root, course, days),
    pages: readPages(root, { course, days, items: chosen }),
    items: items.map((one) => one.material),
    sources: sources.sources,
    strayFolders: ids ? [] : findStrayFolders(root, course, problems),
    problems: dropDoubles([
      ...problems,
      ...(ids ? [] : readPlans(root).problems),
      ...items.flatMap((one) => one.problems),
      ...sources.problems,
    ]),
  }
}

const weekNameOf = (course: Course, item: Item): string =>
  course.weeks.find((week) => week.dir === item.weekDir)?.id ?? ''

const readDays = (root: string, course: Course, days: readonly Day[]): DayMaterial[] =>
  days.map((day) => ({
    day,
    manifest: readText(root, `${day.dir}/day.yaml`).text ?? '',
    lesson: readText(root, `${day.dir}/README.md`).text,
    weekDir: course.weeks.find((week) => week.days.includes(day))?.dir ?? '',
  }))

const dropDoubles = (problems: Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]
