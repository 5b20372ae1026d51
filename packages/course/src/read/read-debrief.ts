import { isQuestion, type Item } from '../course.ts'
import { debriefSchema, questionDebriefSchema } from '../manifest.ts'
import type { Problem } from '../problem.ts'
import { type ExpectedFailure, parseExpectedFailure } from '../wrong.ts'
import { parseYaml } from './parse-yaml.ts'
import { readHidden } from './hidden-side.ts'
import { splitFrontMatter } from './split-front-matter.ts'

/** What is shown around an item: hints before, the debrief after. */
export interface Debrief {
  /** Why the untouched starter fails; null for a question, which has none. */
  starter: ExpectedFailure | null
  /** Nudge, concept, nearly there. */
  hints: string[]
  /** Markdown. */
  body: string
}

/** Reads `<solutionDir>/debrief.md`; the debrief is null where it could not be understood. */
export const readDebrief = (root: string, item: Item): { debrief: Debrief | null; problems: Problem[] } => {
  const file = `${item.solutionDir}/debrief.md`
  const { text, problem } = readHidden(root, file)
  if (problem) return { debrief: null, problems: [problem] }
  if (text === null) return { debrief: null, problems: [shapeProblem(file, 'is missing.')] }
  const parts = splitFrontMatter(text)
  if (!parts) return { debrief: null, problems: [shapeProblem(file, 'has no front matter.')] }
  const at = { file, firstLine: 2 }
  if (isQuestion(item)) {
    const { value, problems } = parseYaml(questionDebriefSchema, parts.front, at)
    return { debrief: value && { starter: null, hints: value.hints, body: parts.body }, problems }
  }
  const { value, problems } = parseYaml(debriefSchema, parts.front, at)
  const starter = value && parseExpectedFailure(value.starter)
  if (!value || !starter) return { debrief: null, problems }
  return { debrief: { starter, hints: value.hints, body: parts.body }, problems }
}

const shapeProblem = (file: string, message: string): Problem => ({
  rule: 'debrief',
  file,
  line: 1,
  message,
  fix: 'Begin it with "---", starter and hints, "---"; docs/authoring.md shows one.',
})
