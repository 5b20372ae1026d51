import type { Course, Item } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import { expect, test } from 'vitest'
import type { ItemState } from './item-state.ts'
import { nextItem, redoneItem } from './next-item.ts'

const day = (id: string, slugs: string[]) => ({
  id,
  number: 0,
  title: '',
  dir: '',
  days: [],
  steps: [],
  items: slugs.map((slug) => ({ id: `${id}/${slug}`, slug }) as Item),
})
const course: Course = {
  weeks: [
    { ...day('tour', []), days: [day('tour', ['hello', 'bye'])] },
    { ...day('week1', []), days: [day('day1', ['one', 'two', 'three'])] },
  ],
}
const next = (touched: string[], passed: string[] = []): string | undefined =>
  nextItem(course, {
    entries: touched.map((item) => ({ kind: 'open', item }) as Entry),
    stateOf: (item) => ({ state: passed.includes(item.id) ? 'passed' : 'new' }) as ItemState,
    days: [],
  })?.id

test('A learner begins with the first day, not with the tour.', () => {
  expect(next([])).toBe('day1/one')
})

test('In the tour, a learner goes on with the item touched last, as long as it is open.', () => {
  expect(next(['tour/hello'])).toBe('tour/hello')
  expect(next(['tour/hello'], ['tour/hello'])).toBe('day1/one')
  expect(next(['tour/hello', 'day1/one'], ['day1/one'])).toBe('day1/two')
})

test('After the tour, a learner is where they were before it.', () => {
  expect(next(['day1/two', 'tour/bye'], ['tour/bye'])).toBe('day1/two')
})

test('With all else passed, an open tour is not next.', () => {
  expect(next(['day1/one'], ['day1/one', 'day1/two', 'day1/three'])).toBeUndefined()
})

const redone = (...entries: Entry[]): string | undefined => redoneItem(course, entries)?.id

const end = (result: 'pass' | 'leave' | 'skip'): Entry =>
  ({ kind: 'attempt', item: 'day1/one', place: 'review', result }) as Entry

test('What is done again goes on until it ends or something else is opened.', () => {
  const again = { kind: 'open', item: 'day1/one', place: 'review' } as Entry
  expect(redone()).toBeUndefined()
  expect(redone(again)).toBe('day1/one')
  expect(redone(again, end('leave'))).toBe('day1/one')
  expect(redone(again, end('pass'))).toBeUndefined()
  expect(redone(again, end('skip'))).toBeUndefined()
  expect(redone(again, { kind: 'open', item: 'day1/two', place: 'work' } as Entry)).toBeUndefined()
  expect(redone(again, { kind: 'open', item: 'day1/one', place: 'work' } as Entry)).toBeUndefined()
})
