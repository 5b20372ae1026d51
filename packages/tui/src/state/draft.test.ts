import { expect, test } from 'vitest'
import { answerOf, erase, moveCursor, newDraft, pick, type QuestionView, toggle, type } from './draft.ts'

const question = (patch: Partial<QuestionView>): QuestionView => ({
  kind: 'choice',
  text: 'Which?',
  options: ['c', 'a', 'b'].map((key) => ({ key, text: `option ${key}` })),
  unit: null,
  given: null,
  ...patch,
})

test('a choice is the option under the cursor, by its own letter, once one was looked for', () => {
  const choice = question({})
  expect(answerOf(newDraft(choice), choice)).toBeNull()
  expect(answerOf(pick(newDraft(choice), choice, 2), choice)).toBe('b')
  expect(answerOf(pick(newDraft(choice), choice, 7), choice)).toBeNull()
  expect(answerOf(moveCursor(newDraft(choice), choice, 1), choice)).toBe('a')
  expect(answerOf(moveCursor(newDraft(choice), choice, -1), choice)).toBe('c')
})

test('of several, each is chosen and taken back; none chosen is no answer', () => {
  const multi = question({ kind: 'multi' })
  const one = toggle(newDraft(multi), multi)
  const two = toggle(moveCursor(one, multi, 1), multi)
  expect(answerOf(two, multi)).toBe('c, a')
  expect(answerOf(toggle(two, multi), multi)).toBe('c')
  expect(answerOf(newDraft(multi), multi)).toBeNull()
})

test('in an order, what is held moves with the cursor, and what is not stays', () => {
  const order = question({ kind: 'order' })
  const held = moveCursor(toggle(newDraft(order), order), order, 1)
  expect(answerOf(held, order)).toBe('a, c, b')
  expect(answerOf(moveCursor(toggle(held, order), order, 1), order)).toBe('a, c, b')
  expect(answerOf(moveCursor(held, order, 1), order)).toBe('a, b, c')
})

test('a number takes what a number is made of, and takes it back', () => {
  const number = question({ kind: 'number', options: [], unit: 'minutes' })
  const typed = type(newDraft(number), number, '43.2 min')
  expect(answerOf(typed, number)).toBe('43.2')
  expect(answerOf(erase(typed), number)).toBe('43.')
  expect(answerOf(newDraft(number), number)).toBeNull()
})

test('prose is typed at once, and may be longer than a word or two', () => {
  const reflect = question({ kind: 'reflect', options: [] })
  expect(newDraft(reflect).isTyping).toBe(true)
  const prose = 'Orders are lost. '.repeat(100).trim()
  expect(answerOf(type(newDraft(reflect), reflect, prose), reflect)).toBe(prose)
})

test('the answer given before is there again', () => {
  for (const [kind, given] of [
    ['choice', 'b'],
    ['multi', 'a, b'],
    ['order', 'b, c, a'],
    ['text', 'sum by (job)'],
    ['reflect', 'Orders are lost.'],
  ] as const) {
    const asked = question({ kind, given })
    expect(answerOf(newDraft(asked), asked)).toBe(given)
  }
})
