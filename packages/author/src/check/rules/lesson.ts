import type { Problem } from '@firedrill/course'
import { lineOf } from '../../line-of.ts'
import type { DayMaterial } from '../../material/material.ts'

/** Every lesson section that `day.yaml` names is a `##` heading of the day's README.md. */
export const checkLesson = ({ day, manifest, lesson }: DayMaterial): Problem[] => {
  const file = `${day.dir}/README.md`
  if (lesson === null) {
    const fix = 'Write the lesson, one "##" heading for each section in day.yaml.'
    return [{ rule: 'lesson', file, message: 'is missing: the day has no lesson.', fix }]
  }
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
