import type { Day, Problem } from '@firedrill/course'
import { lineOf } from '../../line-of.ts'
import type { DayMaterial } from '../../material/material.ts'

/** What the app shows of a line of code in a terminal of 80 columns before it breaks it. */
const mostColumns = 78

/** Every lesson section that `day.yaml` names is a `##` heading of the day's README.md, and code fits a terminal. */
export const checkLesson = ({ day, manifest, lesson }: DayMaterial): Problem[] => {
  const file = `${day.dir}/README.md`
  if (lesson === null) {
    const fix = 'Write the lesson, one "##" heading for each section in day.yaml.'
    return [{ rule: 'lesson', file, message: 'is missing: the day has no lesson.', fix }]
  }
  return [...findMissing(day, manifest, lesson), ...findWide(file, lesson)]
}

const findMissing = (day: Day, manifest: string, lesson: string): Problem[] => {
  const headings = new Set([...lesson.matchAll(/^## +(.+?)\s*$/gm)].map((match) => match[1]))
  return day.steps
    .flatMap((step) => ('section' in step ? [step.section] : []))
    .filter((section) => !headings.has(section))
    .map((section) => ({
      rule: 'lesson-section',
      file: `${day.dir}/day.yaml`,
      line: lineOf(manifest, section),
      field: 'section',
      message: `the lesson has no section "${section}".`,
      fix: `Add "## ${section}" to README.md, or correct the words here.`,
    }))
}

const findWide = (file: string, lesson: string): Problem[] => {
  let isCode = false
  return lesson.split('\n').flatMap((line, index) => {
    if (line.startsWith('```')) isCode = !isCode
    if (!isCode || line.length <= mostColumns) return []
    return {
      rule: 'lesson-width',
      file,
      line: index + 1,
      message: `the code is ${line.length} columns wide: a terminal of 80 breaks the line.`,
      fix: `Write lines of at most ${mostColumns} columns.`,
    }
  })
}
