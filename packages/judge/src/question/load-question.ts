import {
  type AnswerKey,
  FiredrillError,
  formatProblem,
  isQuestion,
  type Item,
  type Problem,
  type Question,
} from '@firedrill/course'
import { readAnswerKey, readQuestion } from '@firedrill/course/read'
import { loadVariant } from './load-variant.ts'

/**
 * A question, and what judges it. Throws a `content` error where one of them cannot be understood, and a `usage` error
 * where the item is no question.
 */
export const loadQuestion = (root: string, item: Item): { question: Question; key: AnswerKey } => {
  if (!isQuestion(item)) {
    throw new FiredrillError(
      'usage',
      `${item.id} is no question.`,
      `\`pnpm drill ${item.slug}\` opens it; \`pnpm drill run ${item.slug}\` judges your file.`,
    )
  }
  const { question, problems } = readQuestion(root, item)
  const { found, problems: ofKey } = readAnswerKey(root, item)
  if (!question || !found) throw contentError([...problems, ...ofKey])
  const key: AnswerKey =
    'key' in found ? found.key : { kind: 'number', variant: loadVariant(root, found.variantFile) }
  return { question, key }
}

const contentError = (problems: Problem[]): FiredrillError =>
  new FiredrillError(
    'content',
    problems.map(formatProblem).join('\n'),
    'Mend the file named above; an update of the course may do it.',
  )
