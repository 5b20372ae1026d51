import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Problem } from '../problem.ts'

/** What a YAML text says once its schema has been applied, or all that is wrong with it, by line and field. */
export const parseYaml = <Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  { file, firstLine = 1 }: { file: string; firstLine?: number },
): { value: z.output<Schema> | null; problems: Problem[] } => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: `is not valid YAML: ${error.message.split('\n')[0]}.`,
      fix: 'Mend the syntax; two spaces indent a level.',
    }))
    return { value: null, problems }
  }
  const result = schema.safeParse(document.toJS())
  if (result.success) return { value: result.data, problems: [] }
  const problems = result.error.issues.map((issue) => ({
    file,
    line: lineAt(offsetOf(document, issue.path)),
    field: issue.path.join('.') || '(top)',
    message: `${issue.message}.`,
    fix: fixOf(issue),
  }))
  return { value: null, problems }
}

/** Where the deepest node that exists on the path starts. */
const offsetOf = (document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length) as (string | number)[], true) as
      | { range?: number[] }
      | undefined
    if (node?.range?.[0] !== undefined) return node.range[0]
  }
  return 0
}

const fixOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `Remove ${issue.keys.join(', ')}, or correct the spelling.`
  if (issue.code === 'invalid_type' && issue.message.includes('undefined')) return 'Add the field.'
  return 'Correct the value; docs/authoring.md lists every field.'
}
