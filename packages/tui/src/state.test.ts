import type { Verdict } from '@firedrill/course'
import { expect, test } from 'vitest'
import { commandOf, keyTable } from './keys.ts'
import { type Action, elapsedSeconds, initialState, type ItemView, reduce, type State } from './state.ts'

const view = (slug: string): ItemView => ({
  id: `day1/${slug}`,
  slug,
  title: slug,
  dayTitle: 'HTTP',
  task: 'A task.',
  files: [`work/day1/${slug}.ts`],
  parSeconds: 180,
  bestSeconds: null,
  isPassed: false,
})
const verdict = (status: Verdict['status']): Verdict => ({
  item: 'day1/one',
  status,
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
})
const after = (...actions: Action[]): State =>
  actions.reduce(reduce, initialState([view('one'), view('two')], 0, 0))
const command = (name: 'next' | 'previous' | 'quit', nowMs = 0): Action => ({
  type: 'command',
  command: name,
  nowMs,
})

test('the clock runs until the pass and stands still afterwards', () => {
  const passed = after(
    { type: 'verdict', verdict: verdict('pass'), nowMs: 42_400 },
    { type: 'tick', nowMs: 99_000 },
  )
  expect(elapsedSeconds(passed)).toBe(42)
  expect(elapsedSeconds(after({ type: 'tick', nowMs: 99_000 }))).toBe(99)
})

test('a later failure does not take the pass back', () => {
  const state = after(
    { type: 'verdict', verdict: verdict('pass'), nowMs: 1_000 },
    { type: 'verdict', verdict: verdict('fail'), nowMs: 5_000 },
  )
  expect(state.items[0]?.isPassed).toBe(true)
  expect(elapsedSeconds(state)).toBe(1)
})

test('a pass stays on screen until the learner goes on', () => {
  expect(after({ type: 'verdict', verdict: verdict('pass'), nowMs: 1 }).index).toBe(0)
  expect(after({ type: 'verdict', verdict: verdict('pass'), nowMs: 1 }, command('next')).index).toBe(1)
})

test('the next item starts with a clock and a verdict of its own', () => {
  const state = after({ type: 'verdict', verdict: verdict('pass'), nowMs: 1 }, command('next', 7_000), {
    type: 'tick',
    nowMs: 9_000,
  })
  expect(elapsedSeconds(state)).toBe(2)
  expect(state.phase.kind).toBe('waiting')
})

test('there is nothing before the first item and nothing after the last', () => {
  expect(after(command('previous')).index).toBe(0)
  expect(after(command('next'), command('next'), command('next')).index).toBe(1)
})

test('a check that arrives without a run under way is dropped', () => {
  const check = { id: 'c1', title: 'adds', status: 'pass', weight: 1 } as never
  expect(after({ type: 'check', check }).phase.kind).toBe('waiting')
  const judging = after({ type: 'judging', isSave: true }, { type: 'check', check })
  expect(judging.phase).toEqual({ kind: 'judging', checks: [check] })
})

test('no key has two meanings', () => {
  const keys = keyTable.flatMap((entry) => entry.keys)
  expect(new Set(keys).size).toBe(keys.length)
})

test('Ctrl-C quits and a plain c does nothing', () => {
  expect(commandOf({ input: 'c', name: null, ctrl: true })).toBe('quit')
  expect(commandOf({ input: 'c', name: null, ctrl: false })).toBeNull()
})
