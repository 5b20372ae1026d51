import type { Key } from 'ink'
import { expect, test } from 'vitest'
import { splitInput, toPress } from './press.ts'

test('keys that come in one piece are told apart, and what is longer than typing is none', () => {
  expect(splitInput('jj\r', { isText: false })).toEqual(['j', 'j', '\r'])
  expect(splitInput('j'.repeat(17), { isText: false })).toHaveLength(1)
  expect(splitInput('', { isText: false })).toEqual([''])
})

test('where letters are text they stay together, and the key that answers stands alone', () => {
  expect(splitInput('Retry-After\r', { isText: true })).toEqual(['Retry-After', '\r'])
  expect(splitInput('\r', { isText: true })).toEqual(['\r'])
  expect(toPress('\r', {} as Key).name).toBe('return')
})
