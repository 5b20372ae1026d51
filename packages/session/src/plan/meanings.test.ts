import { type Course, type Day, findTarget, type Plan } from '@firedrill/course'
import { expect, test } from 'vitest'
import { dayMeanings, namePlanned, requireOneMeaning } from './meanings.ts'

const plan: Plan = {
  id: 'one-week',
  title: 'One week',
  about: '',
  days: [
    { name: 'Now', day: 'tour', minutes: 10 },
    { name: 'Mon', day: 'day1', minutes: 90 },
    { name: 'Tue', day: 'day6', minutes: 90 },
    { name: 'Wed', day: 'day8', minutes: 90 },
  ],
}
const days = [1, 6].map((number) => ({ id: `day${number}`, number, title: `Title ${number}` })) as Day[]

test('a number that the plan uses for another day means two, each with a word of its own', () => {
  expect(dayMeanings(plan, 'day3', days)).toEqual([
    { by: 'plan', day: 'day8', name: 'Wed = day8, not yet written', word: 'w2d3' },
    { by: 'course', day: 'day3', name: 'day3, not yet written', word: 'w1d3' },
  ])
  expect(dayMeanings(plan, 'D2', days)?.map(({ name }) => name)).toEqual([
    'Tue = day6 Title 6',
    'day2, not yet written',
  ])
})

test.each(['day1', 'day4', 'day6', 'day8', 'w1d2', '1.2', 'tour', 'status-code', 'day0'])(
  '%s means one thing',
  (word) => {
    expect(dayMeanings(plan, word, days)).toBeNull()
    expect(() => requireOneMeaning(word, null)).not.toThrow()
  },
)

test('every word of a meaning is understood as its day, whatever the plan', () => {
  const course: Course = { weeks: [] }
  for (let number = 1; number <= 45; number++) {
    const other = { ...plan, days: [{ name: 'Mon', day: `day${number}`, minutes: 90 }] }
    for (const { word, day } of dayMeanings(other, 'day1', []) ?? []) {
      expect(findTarget(course, word)).toEqual({ kind: 'unwritten', id: day })
      expect(dayMeanings(other, word, [])).toBeNull()
    }
  }
})

test('a word of two meanings is refused with both commands', () => {
  expect(() => requireOneMeaning('day3', dayMeanings(plan, 'day3', days))).toThrow(
    expect.objectContaining({
      code: 'usage',
      message: 'day3 means two days under your plan.',
      hint: '`pnpm drill w2d3` is Wed = day8, not yet written; `pnpm drill w1d3` is day3, not yet written.',
    }),
  )
})

test('a day without a plan goes by its own name', () => {
  expect(namePlanned({ name: null, day: 'day1' }, days)).toBe('day1 Title 1')
})
