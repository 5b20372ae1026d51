import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExpectedFailure } from './wrong.ts'

test('The first line of a wrong answer names a check and a sentence.', () => {
  expect(parseExpectedFailure('// fails: a 404 is tried once | 3 requests (required: 1).')).toEqual({
    check: 'a 404 is tried once',
    sentence: '3 requests (required: 1).',
  })
})

test.for([
  '',
  '// fails: a check',
  '// fails: a check |',
  '// fails: | a sentence',
  '// fails: a|b',
  '   | a sentence',
])('"%s" names none.', (line) => {
  expect(parseExpectedFailure(line)).toBeNull()
})

test('What is written is read, with or without the marker.', () => {
  const words = fc.stringMatching(/^[a-z0-9]([a-z0-9 ,.()-]{0,20}[a-z0-9.)])?$/)
  fc.assert(
    fc.property(words, words, fc.constantFrom('', '// fails: ', '//fails:'), (check, sentence, marker) => {
      expect(parseExpectedFailure(`${marker}${check} | ${sentence}`)).toEqual({ check, sentence })
    }),
  )
})

test('A sentence may hold a bar of its own.', () => {
  expect(parseExpectedFailure('a check | one | two')).toEqual({ check: 'a check', sentence: 'one | two' })
})
