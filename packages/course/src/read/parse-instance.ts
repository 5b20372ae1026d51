import { FiredrillError } from '../problem.ts'
import type { NumberInstance } from '../question.ts'
import { instanceSchema } from '../question-schema.ts'
import { describeIssue } from './describe-issue.ts'

/** What a variant returned, as an instance. Throws a `content` error that names the file and the field. */
export const parseInstance = (value: unknown, file: string): NumberInstance => {
  const result = instanceSchema.safeParse(value)
  if (result.success) return result.data
  const words = result.error.issues.map(
    (issue) => `${issue.path.join('.') || '(top)'}: ${describeIssue(issue, value).message}`,
  )
  throw new FiredrillError(
    'content',
    `${file} returns no instance. ${words.join(' ')}`,
    'Let it return { values, answer, tolerance, wrong, worked }; docs/authoring.md shows one.',
  )
}
