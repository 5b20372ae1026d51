import type { Problem } from '@firedrill/course'
import { parseYaml, readText } from '@firedrill/course/read'
import * as z from 'zod'

const line = z.string().trim().min(1)
const count = z.int().min(0)

/** What people found who solved items from the task alone; written by hand. */
const blindSchema = z.strictObject({
  how: line,
  rounds: z.array(
    z.strictObject({
      what: line,
      items: count,
      firstTryRight: count,
      rightAnswers: count,
      rightAnswersFailed: count,
    }),
  ),
  mended: z.record(z.string(), line),
  open: z.array(line),
})

/** What people found who solved items from the task alone. */
export type Blind = z.output<typeof blindSchema>

/** Where it is written, from the root. */
export const blindFile = 'docs/quality/blind.yaml'

/** Reads it; null where there is none or it cannot be understood. */
export const readBlind = (root: string): { blind: Blind | null; problems: Problem[] } => {
  const { text, problem } = readText(root, blindFile)
  if (problem) return { blind: null, problems: [problem] }
  if (text === null) return { blind: null, problems: [] }
  const { value, problems } = parseYaml(blindSchema, text, { file: blindFile })
  return { blind: value, problems }
}
