import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Course, Item } from '@firedrill/course'
import { expect, onTestFinished, test } from 'vitest'
import { type LearnerHistory, openHistory } from './history.ts'
import { stateOf } from './item-state.ts'
import { nextItem } from './next-item.ts'
import { countProgress } from './progress.ts'

const makeItem = (slug: string): Item =>
  ({ id: `day1/${slug}`, slug, kind: 'code', files: [`${slug}.ts`], points: 10, parSeconds: 60 }) as Item
const [first, second, third] = ['first', 'second', 'third'].map(makeItem) as [Item, Item, Item]
const course = {
  weeks: [{ days: [{ id: 'day1', title: 'One', items: [first, second, third] }] }],
} as unknown as Course

const fresh = (): {
  history: LearnerHistory
  state: (item: Item) => ReturnType<typeof stateOf>
  next: () => string | undefined
} => {
  const root = mkdtempSync(join(tmpdir(), 'history-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const history = openHistory(join(root, '.firedrill/journal.jsonl'))
  const state = (item: Item) => stateOf(root, item, history.entries())
  return { history, state, next: () => nextItem(course, history.entries(), state)?.slug }
}
const pass = { result: 'pass', seconds: 41.6, tries: 2, place: 'work' } as const

test('a learner goes on where they were, then with what is open behind it, then with what was left out', () => {
  const { history, next } = fresh()
  expect(next()).toBe('first')
  history.opened(second, 'work')
  expect(next()).toBe('second')
  history.ended(second, pass, 0)
  expect(next()).toBe('third')
  history.ended(third, pass, 0)
  expect(next()).toBe('first')
  history.ended(first, { ...pass, result: 'reveal' }, 0)
  expect(next()).toBe('first')
  history.ended(first, pass, 0)
  expect(next()).toBeUndefined()
})

test('the best time is the fastest timed pass, in whole seconds', () => {
  const { history, state } = fresh()
  history.passed(first, 'work', 0)
  expect(state(first)).toMatchObject({ state: 'passed', bestSeconds: null })
  history.ended(first, pass, 0)
  history.ended(first, { ...pass, seconds: 90, place: 'review' }, 0)
  history.ended(first, { ...pass, seconds: 3, result: 'leave' }, 0)
  expect(state(first).bestSeconds).toBe(42)
})

test('hints are counted from the last pass or reveal on, and survive leaving', () => {
  const { history, state } = fresh()
  history.hinted(first, 1)
  history.ended(first, { ...pass, result: 'leave' }, 1)
  history.hinted(first, 2)
  expect(state(first).hints).toBe(2)
  history.ended(first, pass, 2)
  expect(state(first).hints).toBe(0)
})

test('a solution that was shown is no pass, and a pass after it is one', () => {
  const { history, state } = fresh()
  history.tried(first, 'fail', 'work')
  expect(state(first)).toMatchObject({ state: 'new', isTried: true })
  history.ended(first, { ...pass, result: 'reveal' }, 0)
  expect(state(first).state).toBe('seen')
  history.ended(first, { ...pass, place: 'review' }, 0)
  expect(state(first).state).toBe('passed')
})

test('a pass without a clock counts once for each opening', () => {
  const { history } = fresh()
  const passes = (): number => history.entries().filter((entry) => entry.kind === 'attempt').length
  history.passed(first, 'work', 0)
  history.passed(first, 'work', 0)
  expect(passes()).toBe(1)
  history.passed(first, 'review', 0)
  expect(passes()).toBe(2)
  history.opened(first, 'work')
  history.opened(first, 'work')
  history.passed(first, 'work', 0)
  expect(passes()).toBe(3)
})

test('progress counts passes, points and best times, day by day', () => {
  const { history, state } = fresh()
  history.ended(first, pass, 0)
  history.passed(second, 'work', 0)
  history.ended(third, { ...pass, result: 'reveal' }, 0)
  const counts = { passed: 2, seen: 1, total: 3, points: { earned: 20, max: 30 } }
  expect(countProgress(course, state)).toEqual({
    ...counts,
    days: [{ id: 'day1', title: 'One', ...counts, best: { seconds: 42, parSeconds: 60 } }],
  })
})
