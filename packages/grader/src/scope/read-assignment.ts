import { readFileSync } from 'node:fs'
import { FiredrillError } from '@firedrill/course'
import { type Document, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import { type Assignment, assignmentSchema } from './assignment.ts'

/** Reads an assignment. Throws a `usage` error that names file, line and field of everything that is wrong with it. */
export const readAssignment = (path: string, shown: string): Assignment => {
  const lines = new LineCounter()
  const document = parseDocument(readOrExplain(path, shown), { lineCounter: lines, logLevel: 'error' })
  const lineAt = (offset: number): number => lines.linePos(offset).line
  const [error] = document.errors
  if (error) {
    const words = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
    throw wrong([`${shown}:${lineAt(error.pos[0])} is not valid YAML: ${words}.`])
  }
  const value = toPlain(document, shown)
  const result = assignmentSchema.safeParse(value)
  if (result.success) return result.data
  throw wrong(
    result.error.issues.map((issue) => {
      const place = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
      return `${shown}:${lineAt(offsetOf(document, place))} ${describe(issue, value)}`
    }),
  )
}

const describe = (issue: z.core.$ZodIssue, value: unknown): string => {
  const field = issue.path.join('.') || 'the file'
  if (issue.code === 'unrecognized_keys')
    return `has no field ${issue.keys.map((key) => `"${key}"`).join(', ')}.`
  const actual = issue.path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
  const got = actual === undefined ? 'nothing' : (JSON.stringify(actual) ?? 'nothing').slice(0, 80)
  return `Expected ${field} to be ${issue.message.replace(/^Invalid input: expected /, '')}, got ${got}.`
}

/** Where the deepest node that exists on the path starts. */
const offsetOf = (document: Document, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length) as (string | number)[], true) as
      | { range?: number[] }
      | undefined
    if (node?.range?.[0] !== undefined) return node.range[0]
  }
  return 0
}

const toPlain = (document: Document, shown: string): unknown => {
  try {
    return document.toJS()
  } catch (error) {
    throw wrong([`${shown}:1 is not valid YAML: ${(error as Error).message}.`])
  }
}

const readOrExplain = (path: string, shown: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new FiredrillError('usage', `${shown} cannot be read (${code}).`, 'Name an assignment file.', {
      cause: error,
    })
  }
}

const wrong = (lines: string[]): FiredrillError =>
  new FiredrillError('usage', lines.join('\n'), 'Mend it; docs/grading.md shows an assignment.')
