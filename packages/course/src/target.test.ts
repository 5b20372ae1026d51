import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Course, Day, Item } from './course.ts'
import { findTarget, nearestName, targetItems } from './target.ts'

const item = (id: string): Item => ({
  id,
  slug: id.split('/')[1] ?? '',
  kind: 'code',
  title: 'An item',
  size: null,
  parSeconds: 60,
  points: 1,
  teaches: 'an idea',
  needs: [],
  stages: [],
  from: null,
  limits: { checkMs: 1_000, wallMs: 1_000, memoryMb: 64 },
  files: [],
  exerciseDir: '',
  solutionDir: '',
  weekDir: '',
})

const day = (number: number, slugs: string[]): Day => ({
  id: `day${number}`,
  number,
  title: 'A day',
  dir: '',
  steps: [],
  items: slugs.map((slug) => item(`day${number}/${slug}`)),
})

const course: Course = {
  weeks: [
    {
      id: 'week1',
      number: 1,
      title: 'HTTP',
      dir: '',
      days: [day(1, ['status-code', 'deadline']), day(3, [])],
    },
    { id: 'week2', number: 2, title: 'Async', dir: '', days: [day(8, ['fan-out'])] },
  ],
}

test.for([
  ['day8', 'day8'],
  ['d8', 'day8'],
  ['w2d3', 'day8'],
  ['2.3', 'day8'],
  [' DAY8 ', 'day8'],
] as const)('"%s" means %s.', ([word, id]) => {
  expect(findTarget(course, word)).toMatchObject({ kind: 'day', day: { id } })
})

test.for(['week1', 'w1', 'Week1'])('"%s" means all days of the week.', (word) => {
  const target = findTarget(course, word)
  expect(target).toMatchObject({ kind: 'week', title: 'HTTP' })
  expect(targetItems(target).map((one) => one.id)).toEqual(['day1/status-code', 'day1/deadline'])
})

test.for(['deadline', 'day1/deadline', 'Deadline'])('"%s" means the item.', (word) => {
  const target = findTarget(course, word)
  expect(target).toMatchObject({ kind: 'item', item: { id: 'day1/deadline' }, day: { id: 'day1' } })
  expect(targetItems(target)).toHaveLength(1)
})

test.for(['day2', 'day45', 'w9d5', 'week9'])(
  '"%s" is in the plan of the course and not written yet.',
  (word) => {
    const target = findTarget(course, word)
    expect(target.kind).toBe('unwritten')
    expect(targetItems(target)).toEqual([])
  },
)

test.for(['day0', 'day46', 'day', 'week0', 'week10', 'w1d6', '0.1', '1.6', ''])(
  '"%s" is unknown.',
  (word) => {
    expect(findTarget(course, word).kind).toBe('unknown')
  },
)

test('Every day of the course has one number, however it is written.', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }), (week, inWeek) => {
      const number = (week - 1) * 5 + inWeek
      const asked = [`day${number}`, `d${number}`, `w${week}d${inWeek}`, `${week}.${inWeek}`]
      expect(asked.map((word) => findTarget({ weeks: [] }, word))).toEqual(
        asked.map(() => ({ kind: 'unwritten', id: `day${number}` })),
      )
    }),
  )
})

test('An unknown word is told the nearest name.', () => {
  expect(findTarget(course, 'status-cod')).toEqual({ kind: 'unknown', nearest: 'status-code' })
  expect(findTarget(course, 'zzzzzzzz')).toEqual({ kind: 'unknown', nearest: null })
})

test('A name is its own nearest, and one edit never leads further away than that.', () => {
  const names = ['status-code', 'deadline', 'one-connection']
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(20), fc.constantFrom('x', '-', ''), (name, at, letter) => {
      expect(nearestName(name, names)).toBe(name)
      const index = at % name.length
      expect(nearestName(name.slice(0, index) + letter + name.slice(index + 1), names)).toBe(name)
    }),
  )
})
