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
  return {
    history,
    state,
    next: () => nextItem(course, { entries: history.entries(), stateOf: state, days: [] })?.slug,
  }
}
const pass = { result: 'pass', seconds: 41.6, tries: 2, hints: 0, place: 'work' } as const

test('a learner goes on where they were, then with what is open behind it, then with what was left out', () => {
  const { history, next } = fresh()
  expect(next()).toBe('first')
  history.opened(second, 'work')
  expect(next()).toBe('second')
  history.ended(second, pass)
  expect(next()).toBe('third')
  history.ended(third, pass)
  expect(next()).toBe('first')
  history.ended(first, { ...pass, result: 'reveal' })
  expect(next()).toBe('first')
  history.ended(first, pass)
  expect(next()).toBeUndefined()
})

test('the best time is the fastest timed pass, in whole seconds', () => {
  const { history, state } = fresh()
  history.passed(first, 'work', { seconds: null, hints: 0 })
  expect(state(first)).toMatchObject({ state: 'passed', bestSeconds: null })
  history.ended(first, pass)
  history.ended(first, { ...pass, seconds: 90, place: 'review' })
  history.ended(first, { ...pass, seconds: 3, result: 'leave' })
  expect(state(first).bestSeconds).toBe(41)
})

test('hints are counted from the last pass or reveal on, and survive leaving', () => {
  const { history, state } = fresh()
  history.hinted(first, 1)
  history.ended(first, { ...pass, result: 'leave', hints: 1 })
  history.hinted(first, 2)
  expect(state(first).hints).toBe(2)
  history.ended(first, pass)
  expect(state(first).hints).toBe(0)
})

test('a solution that was shown is no pass, and a pass after it is one', () => {
  const { history, state } = fresh()
  history.tried(first, 'fail', 'work')
  expect(state(first)).toMatchObject({ state: 'new', isTried: true })
  history.ended(first, { ...pass, result: 'reveal' })
  expect(state(first).state).toBe('seen')
  history.ended(first, { ...pass, place: 'review' })
  expect(state(first).state).toBe('passed')
})

test('a pass without a clock counts once for each opening', () => {
  const { history } = fresh()
  const passes = (): number => history.entries().filter((entry) => entry.kind === 'attempt').length
  history.passed(first, 'work', { seconds: null, hints: 0 })
  history.passed(first, 'work', { seconds: null, hints: 0 })
  expect(passes()).toBe(1)
  history.passed(first, 'review', { seconds: null, hints: 0 })
  expect(passes()).toBe(2)
  history.opened(first, 'work')
  history.opened(first, 'work')
  history.passed(first, 'work', { seconds: null, hints: 0 })
  expect(passes()).toBe(3)
})

test('what was skipped is asked for again once everything else is done', () => {
  const { history, next } = fresh()
  history.opened(first, 'work')
  history.ended(first, { ...pass, result: 'skip' })
  expect(next()).toBe('second')
  history.ended(second, pass)
  history.ended(third, pass)
  expect(next()).toBe('first')
})

test('what is known is not asked for, is no pass, and is open again once that is taken back', () => {
  const { history, state, next } = fresh()
  history.known(first, true)
  expect(state(first)).toMatchObject({ state: 'new', isKnown: true })
  expect(countProgress(course, state)).toMatchObject({ passed: 0, known: 1, points: { earned: 0 } })
  expect(next()).toBe('second')
  history.known(first, false)
  expect(next()).toBe('first')
  history.known(first, true)
  history.ended(first, pass)
  expect(countProgress(course, state)).toMatchObject({ passed: 1, known: 0 })
})

test("a plan's days come first, in its order", () => {
  const days = ['day2', 'day1'].map((id) => ({
    id,
    title: id,
    items: [{ ...makeItem(id), id: `${id}/${id}` }],
  }))
  const two = { weeks: [{ days: days.toReversed() }] } as unknown as Course
  const { history, state } = fresh()
  const next = () => nextItem(two, { entries: history.entries(), stateOf: state, days: ['day2'] })?.slug
  expect(next()).toBe('day2')
  history.ended(days[0]?.items[0] as Item, pass)
  expect(next()).toBe('day1')
})

test('what this session kept is told apart from what was there, and from what another terminal keeps', () => {
  const root = mkdtempSync(join(tmpdir(), 'history-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const path = join(root, 'journal.jsonl')
  const [one, other] = [openHistory(path), openHistory(path)]
  one.opened(first, 'work')
  other.opened(second, 'work')
  one.ended(first, pass)
  expect(one.own().map(({ kind, item }) => `${kind} ${item}`)).toEqual([
    'open day1/first',
    'attempt day1/first',
  ])
  expect(openHistory(path).own()).toEqual([])
})

test("an attempt is kept with the learner's day, which ends at four in the morning", () => {
  const root = mkdtempSync(join(tmpdir(), 'history-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const history = openHistory(join(root, 'journal.jsonl'), () => new Date(2026, 10, 26, 3, 59))
  history.ended(first, pass)
  expect(history.entries()[0]).toMatchObject({ day: '2026-11-25' })
})

test('a pass without a clock has the tries since the last end; what did not load is none', () => {
  const { history } = fresh()
  for (const status of ['fail', 'error', 'timeout'] as const)
    history.tried(first, status, 'work', { failing: [] })
  history.tried(first, 'fail', 'review')
  history.passed(first, 'work', { seconds: null, hints: 0 })
  expect(history.entries().at(-1)).toMatchObject({ result: 'pass', tries: 3 })
  history.opened(first, 'work')
  history.passed(first, 'work', { seconds: null, hints: 0 })
  expect(history.entries().at(-1)).toMatchObject({ result: 'pass', tries: 1 })
})

test('progress counts passes, points and best times, day by day', () => {
  const { history, state } = fresh()
  history.ended(first, pass)
  history.passed(second, 'work', { seconds: null, hints: 0 })
  history.ended(third, { ...pass, result: 'reveal' })
  const counts = { passed: 2, seen: 1, known: 0, total: 3, points: { earned: 20, max: 30 } }
  expect(countProgress(course, state)).toEqual({
    ...counts,
    days: [{ id: 'day1', title: 'One', ...counts, best: { seconds: 41, parSeconds: 60 } }],
  })
})
