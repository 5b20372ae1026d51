import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Course, type Day, isQuestion, type Item } from '@firedrill/course'
import { questionFile, readText } from '@firedrill/course/read'
import { findAnchors, findLinks, type Link } from './find-links.ts'

/** A page that learners read, and those of its links that lead nowhere. */
export interface Page {
  file: string
  brokenLinks: Link[]
}

/** The pages of weeks, days, exercises and questions, and the debriefs. */
export const readPages = (
  root: string,
  { course, days, items }: { course: Course; days: readonly Day[]; items: readonly Item[] },
): Page[] => {
  const weeks = course.weeks.filter((week) => week.days.some((day) => days.includes(day)))
  const files = new Set([
    ...weeks.map((week) => `${week.dir}/README.md`),
    ...days.map((day) => `${day.dir}/README.md`),
    ...items.filter((item) => item.kind === 'exercise').map((item) => `${item.exerciseDir}/README.md`),
    ...items.flatMap((item) => (isQuestion(item) ? [questionFile(item)] : [])),
    ...items.map((item) => `${item.solutionDir}/debrief.md`),
  ])
  return [...files].flatMap((file) => {
    const { text } = readText(root, file)
    if (text === null) return []
    const brokenLinks = findLinks(text).filter((link) => !leadsSomewhere(root, file, { text, link }))
    return [{ file, brokenLinks }]
  })
}

/** What lies on the web is not asked for: a check needs no network. */
const leadsSomewhere = (
  root: string,
  file: string,
  { text, link }: { text: string; link: Link },
): boolean => {
  if (/^[a-z][a-z+.-]*:/i.test(link.target)) return URL.canParse(link.target)
  const [path = '', anchor] = decodeURI(link.target).split('#')
  const target = path === '' ? file : posix.join(posix.dirname(file), path)
  if (!existsSync(join(root, target))) return false
  if (anchor === undefined || !target.endsWith('.md')) return true
  const page = target === file ? text : readText(root, target).text
  return page !== null && findAnchors(page).has(anchor)
}
