import { type Document, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import type { Problem } from '../problem.ts'
import { describeIssue } from './describe-issue.ts'

/** What a YAML text says once its schema has been applied, or all that is wrong with it, by line and field. */
export const parseYaml = <Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  { file, firstLine = 1 }: { file: string; firstLine?: number },
): {
  value: z.output<Schema> | null
  problems: Problem[]
  lineOf: (path: readonly PropertyKey[]) => number
} => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(document, path))
  const fail = (problems: Problem[]) => ({ value: null, problems, lineOf })
  if (document.errors.length > 0) {
    return fail(document.errors.map((error) => syntaxProblem(file, lineAt(error.pos[0]), error.message)))
  }
  const { json, error } = toPlain(document)
  if (error !== null) return fail([syntaxProblem(file, firstLine, error)])
  const result = schema.safeParse(json)
  if (result.success) return { value: result.data, problems: [], lineOf }
  return fail(
    result.error.issues.map((issue) => ({
      rule: 'schema',
      file,
      line: lineOf(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
      field: issue.path.join('.') || '(top)',
      ...describeIssue(issue, json),
    })),
  )
}

const syntaxProblem = (file: string, line: number, message: string): Problem => ({
  rule: 'yaml',
  file,
  line,
  message: `is not valid YAML: ${(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}.`,
  fix: 'Mend the syntax; two spaces indent a level.',
})

/** Aliases that lead nowhere, or to too much, are found only here. */
const toPlain = (document: Document): { json: unknown; error: string | null } => {
  try {
    return { json: document.toJS(), error: null }
  } catch (error) {
    return { json: null, error: (error as Error).message }
  }
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
