import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { FiredrillError } from '../problem.ts'
import { dropAnswer, findAnswer, putAnswer, type SavedAnswer } from './saved-answers.ts'

const file = 'work/day6/answers.yaml'
const put = (text: string, saved: SavedAnswer): string => putAnswer(text, { file, saved })
const find = (text: string, item: string): SavedAnswer | null => findAnswer(text, { file, item })

test('An answer is found as it was put, whatever it is, also where a seed looks like a number.', () => {
  const answer = fc.oneof(
    fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !text.includes('\r')),
    fc.array(fc.constantFrom('a', 'b', 'y', 'n'), { minLength: 1 }),
  )
  const seed = fc.oneof(
    fc.constantFrom('00000012', '1234e567', '0000000a'),
    fc.stringMatching(/^[0-9a-f]{8}$/),
  )
  fc.assert(
    fc.property(answer, seed, answer, (first, used, second) => {
      const one: SavedAnswer = { item: 'day6/one', seed: used, answer: first }
      const other: SavedAnswer = { item: 'day6/other', seed: used, answer: second }
      const text = put(put('', one), other)
      expect([find(text, 'day6/one'), find(text, 'day6/other')]).toEqual([one, other])
    }),
  )
})

test('A newer answer takes the place of the older, and all else a learner wrote stays.', () => {
  const text = `# mine
- item: day6/one # not sure
  seed: "00000012"
  answer: b # or c
  note: ask Kim
- a line of my own
- item: day9/gone
  answer: [a, c]
`
  expect(put(text, { item: 'day6/one', seed: '0000000b', answer: ['c', 'a'] })).toBe(`# mine
- item: day6/one # not sure
  seed: 0000000b
  answer: [c, a] # or c
  note: ask Kim
- a line of my own
- item: day9/gone
  answer: [a, c]
`)
})

test('A dropped answer leaves the others, and nothing where it was alone.', () => {
  const one = put('', { item: 'day6/one', seed: null, answer: 'b' })
  const two = put(one, { item: 'day6/two', seed: null, answer: 43.2 })
  const left = dropAnswer(two, { file, item: 'day6/one' })
  expect([find(left, 'day6/one'), find(left, 'day6/two')?.answer]).toEqual([null, '43.2'])
  expect(find(dropAnswer(one, { file, item: 'day6/one' }), 'day6/one')).toBeNull()
  expect(
    put(dropAnswer(one, { file, item: 'day6/one' }), { item: 'a/b', seed: null, answer: 'x' }),
  ).toContain('a/b')
})

test.for([
  ['- item: [', 'answers.yaml:1 is not valid YAML'],
  ['answers: b', 'answers.yaml:1 is no list'],
  ['# mine\n- item: day6/one\n  answer:', 'answers.yaml:2 has no answer to day6/one'],
  ['- item: day6/one\n  answer: { a: b }', 'has no answer to day6/one'],
  ['- item: day6/one\n  seed: 12\n  answer: b', 'has "12" for a seed'],
  ['- { item: day6/one, answer: a }\n- { item: day6/one, answer: b }', ':2 answers day6/one a second time'],
] as const)('A file broken by hand is named with its line: %j', ([text, says]) => {
  const error = expect.objectContaining({ code: 'usage', message: expect.stringContaining(says) })
  expect(() => find(text, 'day6/one')).toThrow(error)
  expect(() => find(text, 'day6/one')).toThrow(FiredrillError)
})

test('A file with broken syntax is never written to.', () => {
  expect(() => put('- item: [', { item: 'day6/one', seed: null, answer: 'b' })).toThrow('is not valid YAML')
})
