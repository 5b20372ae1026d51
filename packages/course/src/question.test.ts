import { expect, test } from 'vitest'
import { answersPath, isQuestion } from './course.ts'
import { fillPlaceholders } from './question.ts'

test('A name with a value is replaced, wherever it stands, and one without stays.', () => {
  const text = '{{target}} % over {{ days }} days, {{target}} %, {{toString}}, {{ }}'
  expect(fillPlaceholders(text, { target: 99.9, days: '$&' })).toBe(
    '99.9 % over $& days, 99.9 %, {{toString}}, {{ }}',
  )
})

test('Answers are kept by day, and of reviews apart.', () => {
  expect(answersPath({ id: 'day12/one' })).toBe('work/day12/answers.yaml')
  expect(answersPath({ id: 'day12/one' }, 'review')).toBe('work/review/answers.yaml')
})

test('A choice is a question, and code is none.', () => {
  expect([isQuestion({ kind: 'choice' }), isQuestion({ kind: 'exercise' })]).toEqual([true, false])
})
