import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '@firedrill/journal'
import { learnerMessages, most } from './messages.ts'
import { tellEntry, toLine } from './tell-entry.ts'

const common = {
  version: 1 as const,
  id: '0123456789abcdef',
  at: '2026-11-26T12:00:00.000Z',
  item: 'day1/status-code',
}
const anyText = fc.string({ unit: 'binary', maxLength: 900 })

test('what a check says is told as one plain line, and whatever is told is taken', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.stringMatching(/^[\w.-]{1,64}$/),
        fc.record({ title: anyText, misconception: fc.option(anyText) }),
      ),
      (failed) => {
        const told = tellEntry({
          ...common,
          kind: 'try',
          status: 'fail',
          place: 'work',
          failing: Object.keys(failed),
          failed,
        })
        expect(told).not.toBe(null)
        expect(learnerMessages['/api/entries'].safeParse({ entries: [told] }).success).toBe(true)
      },
    ),
  )
})

test('an attempt is told without the hashes of its files, and with the files only where they are given', () => {
  const attempt: Entry = {
    ...common,
    kind: 'attempt',
    result: 'pass',
    seconds: 61,
    hints: 1,
    tries: 2,
    place: 'work',
    judgedBy: 'fedcba9876543210',
    day: '2026-11-26',
    checks: { passed: 3, total: 3, failing: [] },
    files: { 'status-code.ts': 'a'.repeat(64) },
  }
  const { version: _, ...shown } = common
  const told = {
    ...shown,
    kind: 'attempt',
    result: 'pass',
    seconds: 61,
    hints: 1,
    tries: 2,
    place: 'work',
    failed: [],
  }
  expect(tellEntry(attempt)).toEqual(told)
  expect(tellEntry(attempt, { 'status-code.ts': 'export {}' })).toEqual({
    ...told,
    source: { 'status-code.ts': 'export {}' },
  })
})

test('that somebody knows an item is nobody’s business, and what no host takes is not sent', () => {
  expect(tellEntry({ ...common, kind: 'known', isKnown: true })).toBe(null)
  expect(tellEntry({ ...common, kind: 'open', place: 'work', item: 'an item of\nanother course' })).toBe(null)
})

test('any text becomes one line that stands on its own', () => {
  expect(toLine('  two\r\nlines \u001b[31mred\u202e ', 40)).toBe('two lines [31mred')
  expect(toLine('x'.repeat(most.name - 1) + '😀', most.name).isWellFormed()).toBe(true)
})
