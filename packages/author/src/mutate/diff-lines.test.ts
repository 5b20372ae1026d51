import { expect, test } from 'vitest'
import { diffLines } from './diff-lines.ts'

test('Only the lines that differ are shown, those before as "-" and those after as "+".', () => {
  expect(diffLines('a\nb\nc\nd', 'a\nB\nd')).toEqual(['- b', '- c', '+ B'])
  expect(diffLines('a\na\na', 'a\na')).toEqual(['- a'])
  expect(diffLines('same', 'same')).toEqual([])
})
