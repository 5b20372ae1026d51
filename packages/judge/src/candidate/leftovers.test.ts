import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isEnding } from './leftovers.ts'

/** `/proc/<pid>/stat` as far as it is read; the name of a program may hold anything. */
const stat = (state: string, flags = 4_194_304): string =>
  `4711 (a) Z b) ${state} 1 4711 4711 0 -1 ${flags} 0 0`
const status = (pending: string): string =>
  `Name:\ta\nSigPnd:\t0000000000000100\nShdPnd:\t${pending}\nSigBlk:\t0\n`
const none = '0000000000000000'
const read = (name: string): string => readFileSync(`/proc/self/${name}`, 'latin1')

test.each([
  ['one that runs', stat('R'), status(none), false],
  ['one that sleeps, with a SIGTERM to come', stat('S'), status('0000000000004000'), false],
  ['one with another signal to come in the upper half', stat('S'), status('0000010000000000'), false],
  ['one with a SIGKILL to come', stat('D'), status('0000000000000100'), true],
  ['one that the kernel takes down', stat('R', 4_194_304 + 4), status(none), true],
  ['a zombie', stat('Z'), status(none), true],
  ['one that is gone', '', '', true],
])('%s is ending: that is told', (_, ownStat, ownStatus, expected) => {
  expect(isEnding(ownStat, ownStatus)).toBe(expected)
})

test('this process is not ending', () => {
  expect(isEnding(read('stat'), read('status'))).toBe(false)
})
