import type { Check, Verdict } from '@firedrill/course'
import { expect, test } from 'vitest'
import { drawItem } from './draw-item.ts'
import { type Line, wrap } from './lines.ts'
import { type Action, initialState, reduce, type State } from './state.ts'

const item = {
  id: 'day1/one',
  slug: 'one',
  title: 'The first',
  dayTitle: 'HTTP',
  task: Array.from({ length: 12 }, (_, index) => `Task line ${index} with some words in it.`).join('\n'),
  files: ['work/day1/one.ts'],
  parSeconds: 180,
  bestSeconds: 61,
  isPassed: false,
}
const check = (patch: Partial<Check>): Check => ({
  id: 'c1',
  title: 'gives the status',
  status: 'fail',
  weight: 1,
  after: null,
  stage: null,
  message: null,
  expected: null,
  actual: null,
  misconception: null,
  durationMs: 1,
  ...patch,
})
const judged = (patch: Partial<Verdict>): State => {
  const actions: Action[] = [
    { type: 'judging', isSave: true },
    {
      type: 'verdict',
      nowMs: 65_000,
      verdict: {
        item: 'day1/one',
        status: 'fail',
        message: null,
        tier: 'T1',
        seed: '00000000',
        repeat: '',
        score: { points: 0, max: 10 },
        checks: [],
        types: null,
        output: '',
        leaks: [],
        durationMs: 1,
        ...patch,
      },
    },
  ]
  return actions.reduce(reduce, initialState([item], 0, 0))
}
const text = (lines: Line[]): string =>
  lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')

test.each([
  [80, 24],
  [40, 12],
  [20, 5],
  [200, 60],
  [80, 2],
])('a screen of %i × %i is never overflowed', (columns, rows) => {
  const message =
    'A long message with a word-that-is-longer-than-any-screen-is-wide-and-then-some-more-of-it. '.repeat(4)
  const state = judged({
    checks: [check({ message }), check({ title: 'x'.repeat(300) })],
    output: 'y\n'.repeat(500),
  })
  const lines = drawItem(state, { columns, rows })
  expect(lines.length).toBeLessThanOrEqual(Math.max(1, rows - 1))
  for (const line of lines) expect(text([line]).length).toBeLessThanOrEqual(Math.max(20, columns))
})

test('the task is on screen before a save, the reason of a failure after it', () => {
  const before = text(drawItem(initialState([item], 0, 0), { columns: 80, rows: 16 }))
  expect(before).toContain('Task line 0')
  const state = judged({ checks: [check({ message: '3 connections were opened (required: 1).' })] })
  expect(text(drawItem(state, { columns: 80, rows: 16 }))).toContain(
    '3 connections were opened (required: 1).',
  )
})

test('the clock shows the time taken, par and the own best', () => {
  expect(text(drawItem(judged({ status: 'pass' }), { columns: 80, rows: 24 }))).toContain(
    '1:05 of 3:00, best 1:01',
  )
})

test('the failure that ended the run is told once', () => {
  const message = 'No answer within 3 s.'
  const screen = text(
    drawItem(judged({ status: 'timeout', message, checks: [check({ message })] }), { columns: 80, rows: 40 }),
  )
  expect(screen.split(message)).toHaveLength(2)
})

test('passing, failing and unreached checks differ without colour', () => {
  const checks = [check({ status: 'pass' }), check({}), check({ status: 'not-reached' })]
  const screen = text(drawItem(judged({ checks }), { columns: 80, rows: 40 }))
  expect(screen).toMatch(/ok {3}gives[\s\S]*FAIL gives[\s\S]*- {4}gives/)
})

test('text breaks at spaces and keeps its indent', () => {
  expect(text(wrap('  one two three four', 12))).toBe('  one two\n  three four')
})
