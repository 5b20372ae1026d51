import type { Item } from '../course.ts'
import { debriefSchema } from '../manifest.ts'
import type { Problem } from '../problem.ts'
import { type ExpectedFailure, parseExpectedFailure } from '../wrong.ts'
import { parseYaml } from './parse-yaml.ts'
import { readText } from './read-text.ts'

/** What is shown around an item: hints before, the debrief after. */
export interface Debrief {
  starter: ExpectedFailure
  /** Nudge, concept, nearly there. */
  hints: string[]
  /** Markdown. */
  body: string
}

/** Reads `<solutionDir>/debrief.md`; the debrief is null where it could not be understood. */
export const readDebrief = (root: string, item: Item): { debrief: Debrief | null; problems: Problem[] } => {
  const file = `${item.solutionDir}/debrief.md`
  const { text, problem } = readText(root, file)
  if (problem) return { debrief: null, problems: [problem] }
  if (text === null) return { debrief: null, problems: [shapeProblem(file, 'is missing.')] }
  const parts = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n([\s\S]*))?$/.exec(text)
  if (!parts) return { debrief: null, problems: [shapeProblem(file, 'has no front matter.')] }
  const { value, problems } = parseYaml(debriefSchema, parts[1] ?? '', { file, firstLine: 2 })
  const starter = value && parseExpectedFailure(value.starter)
  if (!value || !starter) return { debrief: null, problems }
  return { debrief: { starter, hints: value.hints, body: (parts[2] ?? '').trim() }, problems }
}

const shapeProblem = (file: string, message: string): Problem => ({
  rule: 'debrief',
  file,
  line: 1,
  message,
  fix: 'Begin it with "---", starter and hints, "---"; docs/authoring.md shows one.',
})
