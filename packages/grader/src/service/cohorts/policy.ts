import { allItems, type Course, FiredrillError } from '@firedrill/course'
import * as z from 'zod'
import { assignmentSchema } from '../../scope/assignment.ts'
import type { ScopedItem } from '../../scope/choose-items.ts'

/** What decides the grades of a cohort. */
export const policySchema = z.object({
  assignment: assignmentSchema.nullable(),
  /** As it was named, for the commands that repeat an answer's verdict. */
  assignmentFile: z.string().nullable(),
  /** The items that count; null where each submission says itself what is in it. */
  scope: z.array(z.object({ item: z.string(), points: z.number() })).nullable(),
  /** Which submission of a learner counts; null where each is a row of its own. */
  attempts: z.enum(['best', 'last']).nullable(),
})

/** The policy of a cohort, or of a regrade. */
export type Policy = z.output<typeof policySchema>

/** As it is kept. The same policy is the same text. */
export const writePolicy = (policy: Policy): string =>
  JSON.stringify({
    assignment: policy.assignment,
    assignmentFile: policy.assignmentFile,
    scope: policy.scope?.map(({ item, points }) => ({ item, points })) ?? null,
    attempts: policy.attempts,
  })

/** An assignment as it is sent: dates travel as text. */
export const toWire = (assignment: Policy['assignment']) =>
  assignment && { ...assignment, due: assignment.due?.toISOString() ?? null }

/** Reads what `writePolicy` wrote. */
export const readPolicy = (text: string): Policy => policySchema.parse(JSON.parse(text))

/** The items that a policy counts, as this course has them. Throws a `usage` error where it lacks one. */
export const scopeOf = (course: Course, { scope }: Pick<Policy, 'scope'>): ScopedItem[] | null => {
  if (scope === null) return null
  const items = new Map(allItems(course).map((item) => [item.id, item]))
  return scope.map(({ item: id, points }) => {
    const item = items.get(id)
    if (item) return { item, points }
    throw new FiredrillError(
      'usage',
      `The cohort counts ${id}, and this course does not have it.`,
      'Check out the commit that has it, or regrade the cohort with an assignment that leaves it out.',
    )
  })
}
