import type { AnswerKey, Problem, Question } from '@firedrill/course'
import { judgeQuestion, sortByConstraints } from '@firedrill/judge'
import type { QuestionMaterial } from '../../material/material.ts'

/** The key of a question that is no number names its options, answers each of them, and contradicts itself nowhere. */
export const checkAnswerKey = (material: QuestionMaterial, question: Question, key: AnswerKey): Problem[] => {
  const strangers = checkLetters(material, question, key)
  if (strangers.length > 0) return strangers
  if (key.kind === 'choice' || key.kind === 'multi') return checkSentences(material, question, key)
  if (key.kind === 'order') return checkConstraints(material, question, key)
  return key.kind === 'text' ? checkForms(material, question, key) : []
}

const checkLetters = ({ keyFile }: QuestionMaterial, { options }: Question, key: AnswerKey): Problem[] => {
  const known = options.map((option) => option.key)
  return [...new Set(lettersOf(key))]
    .filter((letter) => !known.includes(letter))
    .map((letter) => ({
      rule: 'question-options',
      file: keyFile,
      message: `names the option "${letter}", which the question does not have.`,
      fix: `Its options are ${known.join(', ')}.`,
    }))
}

const lettersOf = (key: AnswerKey): string[] => {
  if (key.kind === 'choice') return [key.answer, ...Object.keys(key.wrong)]
  if (key.kind === 'multi') return [...key.answer, ...Object.keys(key.wrong)]
  return key.kind === 'order' ? key.before.flatMap(({ first, second }) => [first, second]) : []
}

const checkSentences = (
  { keyFile, keyLineOf }: QuestionMaterial,
  { options }: Question,
  key: AnswerKey & { kind: 'choice' | 'multi' },
): Problem[] => {
  const at = { rule: 'question-wrong', file: keyFile, line: keyLineOf('wrong:'), field: 'wrong' }
  const needed = options
    .map((option) => option.key)
    .filter((letter) => key.kind === 'multi' || letter !== key.answer)
  const missing = needed
    .filter((letter) => !Object.hasOwn(key.wrong, letter))
    .map((letter) => ({
      ...at,
      message: `the option "${letter}" has no sentence.`,
      fix: 'Say what is wrong with it; of multi also what is lost without it.',
    }))
  if (key.kind === 'multi' || !Object.hasOwn(key.wrong, key.answer)) return missing
  const message = `the right answer "${key.answer}" is among the wrong ones.`
  return [...missing, { ...at, message, fix: 'Remove its sentence, or correct the answer.' }]
}

const checkConstraints = (
  { file, keyFile, keyLineOf }: QuestionMaterial,
  { options }: Question,
  key: AnswerKey & { kind: 'order' },
): Problem[] => {
  const letters = options.map((option) => option.key)
  if (sortByConstraints(letters, key.before).length < letters.length) {
    const message = 'the constraints run in a circle: no order keeps them all.'
    const fix = 'Remove one of the circle.'
    return [
      { rule: 'question-order', file: keyFile, line: keyLineOf('before:'), field: 'before', message, fix },
    ]
  }
  const isGiven = key.before.every(({ first, second }) => letters.indexOf(first) < letters.indexOf(second))
  const isInAlphabet = key.before.every(({ first, second }) => first < second)
  if (!isGiven && !isInAlphabet) return []
  const message = 'the letters of the options in their own order are a right answer.'
  const fix = 'Mix which letter stands for which step: letters stay with their texts.'
  return [{ rule: 'question-order', file, field: 'options', message, fix }]
}

/** Judged as a learner's would be, so that white space and case count as they do there. */
const checkForms = (
  { keyFile, keyLineOf }: QuestionMaterial,
  question: Question,
  key: AnswerKey & { kind: 'text' },
): Problem[] => {
  const isRight = (form: string): boolean =>
    judgeQuestion(question, key, form, { seed: '00000000', repeat: '' }).status === 'pass'
  return key.wrong
    .flatMap(({ forms }) => forms)
    .filter(isRight)
    .map((form) => ({
      rule: 'question-wrong',
      file: keyFile,
      line: keyLineOf('wrong:'),
      field: 'wrong',
      message: `the wrong form "${form}" is accepted too.`,
      fix: 'Keep it in one of the two lists; "exact: true" tells capitals apart.',
    }))
}
