import { expect, test } from 'vitest'
import { readEnding } from './exit-status.ts'

test('An exit code above 128 that the program did not say is a signal.', () => {
  expect(readEnding([137, null], '')).toEqual([null, 'SIGKILL'])
  expect(readEnding([134, null], '')).toEqual([null, 'SIGABRT'])
})

test('A program may exit with such a code on its own.', () => {
  expect(readEnding([130, null], '130')).toEqual([130, null])
  expect(readEnding([255, null], '')).toEqual([255, null])
})

test('Every other ending stays as it is.', () => {
  expect(readEnding([7, null], '')).toEqual([7, null])
  expect(readEnding([null, 'SIGTERM'], '')).toEqual([null, 'SIGTERM'])
})
