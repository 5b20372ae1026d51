import type * as z from 'zod'
import type { Item, QuestionKind } from '../course.ts'
import type { Problem } from '../problem.ts'
import type { AnswerKey } from '../question.ts'
import { answerSchemas } from '../question-schema.ts'
import { readHidden } from './hidden-side.ts'
import { parseYaml } from './parse-yaml.ts'

/** What `solutions/` says of a question's answer: the key, or the path of the module that makes its instances. */
export type FoundKey = { key: AnswerKey } | { variantFile: string }

/** Reads `<solutionDir>/answer.yaml`, or finds `variant.ts` there; null where there is neither, or it is not understood. */
export const readAnswerKey = (
  root: string,
  item: Item & { kind: QuestionKind },
): { found: FoundKey | null; problems: Problem[] } => {
  const variantFile = `${item.solutionDir}/variant.ts`
  if (item.kind === 'number' && readHidden(root, variantFile).text !== null) {
    return { found: { variantFile }, problems: [] }
  }
  const file = `${item.solutionDir}/answer.yaml`
  const { text, problem } = readHidden(root, file)
  if (text === null) return { found: null, problems: [problem ?? missingKey(file, item.kind)] }
  const { value, problems } = parseKey(item.kind, text, file)
  return { found: value && { key: value }, problems }
}

const missingKey = (file: string, kind: QuestionKind): Problem => ({
  rule: 'answer-key',
  file,
  message: 'is missing: nothing judges the question.',
  fix: `Add it${kind === 'number' ? ', or variant.ts' : ''}; docs/authoring.md shows one.`,
})

const parseKey = (
  kind: QuestionKind,
  text: string,
  file: string,
): { value: AnswerKey | null; problems: Problem[] } => {
  const { value, problems } = parseYaml(answerSchemas[kind], text, { file })
  return { value: value && toKey({ kind, value } as Written), problems }
}

/** What `answer.yaml` says, beside the kind that its schema belongs to. */
type Written = {
  [Kind in QuestionKind]: { kind: Kind; value: z.output<(typeof answerSchemas)[Kind]> }
}[QuestionKind]

const toKey = (written: Written): AnswerKey => {
  if (written.kind === 'choice') return { kind: 'choice', ...written.value }
  if (written.kind === 'multi') return { kind: 'multi', ...written.value }
  if (written.kind === 'reflect') return { kind: 'reflect', ...written.value }
  if (written.kind === 'number') {
    return { kind: 'number', variant: () => ({ values: {}, ...written.value }) }
  }
  if (written.kind === 'text') {
    const { accept, exact, wrong } = written.value
    return { kind: 'text', accept, isExact: exact, wrong }
  }
  const before = written.value.before.map(([first, second, sentence]) => ({ first, second, sentence }))
  return { kind: 'order', before }
}
