import { expect, test } from 'vitest'
import { doneWhenLines, openingComment } from './task.ts'

test.for([
  ['/**\n * One.\n *\n *   Two.\n */\ncode()', 'One.\n\n  Two.'],
  ['/* One. */\ncode()', 'One.'],
  ['// One.\n//   Two.\ncode() // not this', 'One.\n  Two.'],
  ['\n\n// One.\n', 'One.'],
  ['code()\n// One.', ''],
  ['', ''],
] as const)('The opening comment of %j is %j.', ([source, comment]) => {
  expect(openingComment(source)).toBe(comment)
})

test('A list below "Done when" is its lines.', () => {
  const task =
    'Do it.\n\nDone when:\n- a 404 is tried\n  once\n- 503, 503, 200 gives 200.\n\nBad input: null.'
  expect(doneWhenLines(task)).toEqual(['a 404 is tried once', '503, 503, 200 gives 200'])
})

test('A heading and an empty line before the list change nothing.', () => {
  expect(doneWhenLines('## Done when\n\n- one\n- two\n\n## Notes\n\n- three')).toEqual(['one', 'two'])
})

test('A sentence behind "Done when" is split at its semicolons.', () => {
  expect(doneWhenLines('Done when: a 404 is tried once; 503, 200\ngives 200.\n\nMore.')).toEqual([
    'a 404 is tried once',
    '503, 200 gives 200',
  ])
})

test('Words that follow the list without a mark are no line of it.', () => {
  expect(doneWhenLines('Done when:\n- one\nBad input: null.')).toEqual(['one'])
})

test('A task without "Done when" has no lines.', () => {
  expect(doneWhenLines('Do it.\n- one')).toEqual([])
})
