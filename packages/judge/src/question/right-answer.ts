import type { AnswerKey, Given, Question } from '@firedrill/course'
import { instanceOf } from './instance.ts'

/** A right answer to an instance of a question, as it would be typed. */
export const rightAnswer = ({ options }: Pick<Question, 'options'>, key: AnswerKey, seed: string): Given => {
  if (key.kind === 'choice' || key.kind === 'multi') return key.answer
  if (key.kind === 'number') return instanceOf(key, seed)?.answer ?? Number.NaN
  if (key.kind === 'text') return key.accept[0] ?? ''
  if (key.kind === 'reflect') return key.model
  const letters = options.map((option) => option.key)
  return sortByConstraints(letters, key.before)
}

/** The same in words: letters with what they stand for, a number with its unit. */
export const describeAnswer = (question: Question, key: AnswerKey, seed: string): string => {
  const right = rightAnswer(question, key, seed)
  const words = (letter: string): string =>
    `${letter}: ${question.options.find((option) => option.key === letter)?.text ?? ''}`
  if (key.kind === 'choice') return words(String(right))
  if (typeof right === 'object') return right.map(words).join('\n')
  if (key.kind !== 'number') return String(right)
  return question.unit === null ? String(right) : `${right} ${question.unit}`
}

/** An order that keeps every constraint; shorter than the letters where the constraints run in a circle. */
export const sortByConstraints = (
  letters: readonly string[],
  before: readonly { first: string; second: string }[],
): string[] => {
  const sorted: string[] = []
  const isFree = (letter: string): boolean =>
    !sorted.includes(letter) &&
    before.every(({ first, second }) => second !== letter || sorted.includes(first))
  for (let next = letters.find(isFree); next !== undefined; next = letters.find(isFree)) sorted.push(next)
  return sorted
}
