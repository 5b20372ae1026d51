import type { Given, Question } from '@firedrill/course'
import { parseNumber } from './parse-number.ts'
import { none, type ParsedAnswer } from './parsed-answer.ts'

/** Understands an answer as it is typed, or as `answers.yaml` holds it. */
export const parseAnswer = (question: Question, given: Given): ParsedAnswer => {
  const text = (typeof given === 'object' ? given.join(' ') : String(given)).trim()
  if (text === '') return none('The answer is empty.')
  const { kind } = question.item
  if (kind === 'number') return parseNumber(text, question.unit)
  if (kind === 'text' || kind === 'reflect') return { ok: true, answer: text }
  return parseLetters(question, text)
}

const parseLetters = ({ item, options }: Question, text: string): ParsedAnswer => {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const isRun = words.length === 1 && item.kind !== 'choice'
  const letters = isRun ? (words[0] ?? '').split('') : words
  const stranger = letters.find((letter) => !options.some(({ key }) => key === letter))
  if (letters.length === 0 || stranger !== undefined) {
    return none(`"${shorten(isRun ? text : (stranger ?? text))}" is no letter of an option.`)
  }
  const double = letters.find((letter, index) => letters.indexOf(letter) < index)
  if (double !== undefined) return none(`"${shorten(text)}" names ${double} twice.`)
  if (item.kind === 'multi') return { ok: true, answer: letters.toSorted() }
  if (item.kind === 'order') {
    const missing = options.length - letters.length
    return missing === 0
      ? { ok: true, answer: letters }
      : none(`"${shorten(text)}" leaves out ${missing} of the letters.`)
  }
  return letters.length === 1
    ? { ok: true, answer: letters[0] ?? '' }
    : none(`"${shorten(text)}" is more than one letter.`)
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
