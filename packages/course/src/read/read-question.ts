import type { Item, QuestionKind } from '../course.ts'
import type { Problem } from '../problem.ts'
import type { Question } from '../question.ts'
import { questionSchemas } from '../question-schema.ts'
import { parseYaml } from './parse-yaml.ts'
import { readText } from './read-text.ts'
import { splitFrontMatter } from './split-front-matter.ts'

/** Where the text of a question is, from the root. */
export const questionFile = (item: Item): string => `${item.exerciseDir}/${item.slug}.md`

/** Reads `<exerciseDir>/<slug>.md`; the question is null where it could not be understood. */
export const readQuestion = (
  root: string,
  item: Item & { kind: QuestionKind },
): { question: Question | null; problems: Problem[] } => {
  const file = questionFile(item)
  const { text, problem } = readText(root, file)
  if (problem) return { question: null, problems: [problem] }
  const whole = text ?? ''
  const parts = splitFrontMatter(whole) ?? { front: '', body: whole.trim() }
  // A text has nothing to say about itself.
  const front = parts.front.trim() === '' ? '{}' : parts.front
  const { value, problems } = parseYaml(questionSchemas[item.kind], front, { file, firstLine: 2 })
  if (!value) return { question: null, problems }
  const options = 'options' in value ? Object.entries(value.options) : []
  const question: Question = {
    item,
    body: parts.body,
    options: options.map(([key, words]) => ({ key, text: words })),
    unit: 'unit' in value ? value.unit : null,
  }
  return { question, problems: [] }
}
