import type * as z from 'zod'
import { nearestName } from '../target.ts'

/** What each field holds, to be read after "Expected … to be". */
const expectations: Record<string, string> = {
  title: 'a title of 1 to 60 characters',
  order: 'a list of at least one section or item',
  section: 'the words of a "##" heading in README.md',
  slug: 'lower-case words joined by "-", at most 32 characters, such as "status-code"',
  kind: 'code, debug, exercise, choice, multi, number, order, text or reflect (or give the entry a section instead)',
  size: 'S, M or L',
  par: 'a time such as "3m" or "90s"',
  points: 'a whole number above 0 (of a reflect item, 0)',
  teaches: 'one line that names the idea',
  needs: 'a list of command names such as [promtool]',
  limits: 'a map with any of check, wall and memoryMb',
  check: 'a time such as "3s"',
  wall: 'a time such as "20s"',
  memoryMb: 'a whole number from 64 to 4096',
  stages: 'a list of stages, each with a slug, a title and points',
  files: 'a list of at least one file name such as [client.ts], relative to the folder of the exercise',
  starter: '"check title | sentence shown"',
  hints: 'a list of 2 to 5 hints',
  about: 'one sentence of at most 120 characters',
  days: 'all, or a list of days such as { name: Wed, day: day8, minutes: 120 }, none twice',
  name: 'one short word that begins with a capital, such as Wed',
  day: 'a day of the course, such as day8, or tour',
  minutes: 'a whole number from 5 to 600',
  unit: 'what the number is counted in, such as minutes',
  options: 'a map of 2 to 8 options, each a lower-case letter and its text',
  answer: 'the right answer: a letter, for multi a list of letters, for number a number',
  tolerance: 'how far off is still right, a number from 0',
  wrong: 'the wrong answers, each with its sentence',
  before: 'a list of constraints such as [a, b, why a comes before b]',
  accept: 'a list of the forms that are right',
  forms: 'a list of the forms that are wrong',
  exact: 'true or false',
  sentence: 'a sentence for the learner',
  model: 'a model answer',
  worked: 'the worked solution',
  values: 'a map of names and values',
  exempt: 'a list of mutants that may survive, each with its reason',
  file: 'a file of the solution, such as client.ts',
  mutant: 'the words of the solution that the mutant replaces',
  becomes: 'what they become',
  mutator: 'the name of a kind of mutant, such as StringLiteral',
  reason: 'why it may survive, in a sentence of at least 20 characters',
}

/** What each entry of a list is. */
const entryExpectations: Record<string, string> = {
  order: 'a section or an item, such as "- section: A heading"',
  needs: 'a command name such as promtool',
  stages: 'a stage with a slug, a title and points',
  files: 'a file name such as client.ts, relative to the folder of the exercise',
  hints: 'a hint of at least one word',
  days: 'a day such as { name: Wed, day: day8, minutes: 120 }',
  options: 'a lower-case letter with a text',
  answer: 'a letter of an option',
  wrong: 'a sentence, beside the answer it belongs to',
  before: '[a, b, why a comes before b]',
  accept: 'a form that is right',
  forms: 'a form that is wrong',
  exempt: 'a mutant with its reason, such as { mutant: "a > 0", becomes: "a >= 0", reason: … }',
  values: 'a text or a number, beside its name',
}

/** One issue of a schema as a sentence, and what to do about it. `value` is the whole document. */
export const describeIssue = (issue: z.core.$ZodIssue, value: unknown): { message: string; fix: string } => {
  if (issue.code === 'unrecognized_keys') return describeUnknown(issue.keys)
  const { field, expected } = expectationOf(issue.path)
  const actual = valueAt(value, issue.path)
  if (actual === undefined) return { message: 'is missing.', fix: `Add it: ${expected}.` }
  return {
    message: `Expected ${field} to be ${expected}, got ${show(actual)}.`,
    fix: 'Correct the value; docs/authoring.md lists every field.',
  }
}

const describeUnknown = (keys: readonly string[]): { message: string; fix: string } => {
  const names = keys.map((key) => `"${key}"`).join(', ')
  const near = keys.map((key) => nearestName(key, Object.keys(expectations))).find((name) => name !== null)
  return {
    message: `has no field ${names}.`,
    fix: near ? `Did you mean "${near}"?` : `Remove ${names}; docs/authoring.md lists every field.`,
  }
}

const expectationOf = (path: readonly PropertyKey[]): { field: string; expected: string } => {
  const last = path.at(-1)
  if (last === undefined) return { field: 'the file', expected: 'a map of fields' }
  const list = String(path.at(-2))
  const isField = typeof last === 'string' && (last in expectations || !(list in entryExpectations))
  if (isField) return { field: last, expected: expectations[last] ?? 'something else' }
  return { field: `an entry of ${list}`, expected: entryExpectations[list] ?? 'something else' }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )

const show = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (value === null) return 'nothing'
  return typeof value === 'object' ? 'a map' : JSON.stringify(value).slice(0, 80)
}
