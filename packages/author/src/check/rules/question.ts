import type { Problem } from '@firedrill/course'
import { countWords } from '../count-words.ts'
import type { ItemMaterial, QuestionMaterial } from '../../material/material.ts'
import { checkAnswerKey } from './question-key.ts'
import { checkInstances } from './question-instances.ts'

const mostWords = 120

/** A question is short, and its key judges it whole: each wrong answer has its sentence, and no right one is wrong. */
export const checkQuestion = ({ question: material }: ItemMaterial): Problem[] => {
  if (!material?.question) return []
  const { question, key } = material
  const ofText = checkText(material, question.body)
  if (!key) return ofText
  const ofKey =
    key.kind === 'number' ? checkInstances(material, question, key) : checkAnswerKey(material, question, key)
  return [...ofText, ...ofKey]
}

const checkText = ({ file }: QuestionMaterial, body: string): Problem[] => {
  const count = countWords(body)
  if (count === 0) {
    const fix = 'Write it below the front matter: the situation, what is asked, and what to assume.'
    return [{ rule: 'question-words', file, message: 'asks nothing.', fix }]
  }
  if (count <= mostWords) return []
  const message = `has ${count} words, above the ${mostWords} of a question.`
  return [{ rule: 'question-words', file, message, fix: `Cut ${count - mostWords} words.` }]
}
