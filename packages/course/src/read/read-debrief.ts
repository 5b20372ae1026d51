import { join } from 'node:path'
import type { Item } from '../course.ts'
import { debriefSchema } from '../manifest.ts'
import type { Problem } from '../problem.ts'
import { type ExpectedFailure, parseExpectedFailure } from '../wrong.ts'
import { parseYaml } from './parse-yaml.ts'
import { readTextIfAny } from './read-text.ts'

/** What is shown around an item: hints before, the debrief after. */
export interface Debrief {
  starter: ExpectedFailure
  /** Nudge, concept, nearly there. */
  hints: string[]
  /** Markdown. */
  body: string
}

/** Reads `<solutionDir>/debrief.md`. */
export const readDebrief = (root: string, item: Item): { debrief: Debrief | null; problems: Problem[] } => {
  const file = `${item.solutionDir}/debrief.md`
  const text = readTextIfAny(join(root, file))
  const fix = 'Start it with "---", starter and hints, "---"; docs/authoring.md shows one.'
  if (text === null) return { debrief: null, problems: [{ file, message: 'is missing.', fix }] }
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  if (!parts?.[1] || parts[2] === undefined) {
    return { debrief: null, problems: [{ file, line: 1, message: 'has no front matter.', fix }] }
  }
  const { value, problems } = parseYaml(debriefSchema, parts[1], { file, firstLine: 2 })
  const starter = value && parseExpectedFailure(value.starter)
  if (!value || !starter) return { debrief: null, problems }
  return { debrief: { starter, hints: value.hints, body: parts[2].trim() }, problems }
}
