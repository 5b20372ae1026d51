import { allDays, type Course, type Item } from '../course.ts'
import type { Problem } from '../problem.ts'
import { findTarget } from '../target.ts'

/** Words of the command line, which no slug may be. */
const reserved = new Set(
  'again answer attempts author completion day doctor edit fire grade help hint init known lab list next off plan progress reset review run settings skip solution stats today tour try undo unlock update week workshop'.split(
    ' ',
  ),
)

/** Slugs that two items share, or that the command line would take for something else. */
export const findSlugProblems = (course: Course, lines: ReadonlyMap<Item, number>): Problem[] => {
  const owners = new Map<string, string>()
  return allDays(course).flatMap((day) =>
    day.items.flatMap((item) => {
      const owner = owners.get(item.slug)
      owners.set(item.slug, owner ?? item.id)
      const at = { file: `${day.dir}/day.yaml`, line: lines.get(item), field: item.slug }
      if (isCommandWord(item.slug)) return [{ ...at, ...reservedProblem(item.slug) }]
      return owner ? [{ ...at, ...doubleProblem(owner) }] : []
    }),
  )
}

const isCommandWord = (slug: string): boolean =>
  reserved.has(slug) || findTarget({ weeks: [] }, slug).kind === 'unwritten'

const reservedProblem = (slug: string) => ({
  rule: 'reserved-slug',
  message: `"${slug}" means something else on the command line.`,
  fix: 'Choose another slug.',
})

const doubleProblem = (owner: string) => ({
  rule: 'unique-slug',
  message: `the slug is taken by ${owner}.`,
  fix: 'Slugs are unique in the course: choose another.',
})
