import { type AnswerKey, FiredrillError, type Item, type Problem, type QuestionKind } from '@firedrill/course'
import { questionFile, readAnswerKey, readQuestion, readText } from '@firedrill/course/read'
import { loadVariant } from '@firedrill/judge'
import { lineOf } from '../line-of.ts'
import type { QuestionMaterial } from './material.ts'

/** Reads a question and what judges it; what cannot be understood is a problem, and null. */
export const readQuestionMaterial = (
  root: string,
  item: Item & { kind: QuestionKind },
): { material: QuestionMaterial; problems: Problem[] } => {
  const file = questionFile(item)
  const { text } = readText(root, file)
  const { question, problems } = text === null ? { question: null, problems: [] } : readQuestion(root, item)
  const key = readKey(root, item)
  const keyText = readText(root, key.file).text ?? ''
  return {
    material: {
      file,
      question,
      key: key.key,
      keyFile: key.file,
      keyLineOf: (words) => lineOf(keyText, words),
    },
    problems: [...problems, ...key.problems],
  }
}

const readKey = (
  root: string,
  item: Item & { kind: QuestionKind },
): { file: string; key: AnswerKey | null; problems: Problem[] } => {
  const { found, problems } = readAnswerKey(root, item)
  const file = `${item.solutionDir}/answer.yaml`
  if (!found) return { file, key: null, problems }
  if ('key' in found) return { file, key: found.key, problems }
  const { variantFile } = found
  try {
    return {
      file: variantFile,
      key: { kind: 'number', variant: loadVariant(root, variantFile) },
      problems,
    }
  } catch (error) {
    return { file: variantFile, key: null, problems: [variantProblem(variantFile, error)] }
  }
}

/** What a variant threw, as a problem. Anything else than our own error is thrown on. */
export const variantProblem = (file: string, error: unknown): Problem => {
  if (!(error instanceof FiredrillError)) throw error
  return {
    rule: 'question-variant',
    file,
    message: error.message.replace(`${file} `, ''),
    fix: error.hint,
  }
}
