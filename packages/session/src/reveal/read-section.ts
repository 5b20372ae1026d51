import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '@firedrill/course'

/** A section of a day's lesson, without its heading, as Markdown. Empty where the lesson has no such section. */
export const readSection = (root: string, day: Day, title: string): string => {
  const lines = readFileSync(join(root, day.dir, 'README.md'), 'utf8').split(/\r?\n/)
  const start = lines.findIndex((line) => line.trim() === `## ${title}`)
  if (start < 0) return ''
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => /^##? /.test(line))
  return rest
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim()
}
