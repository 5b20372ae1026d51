import { allItems } from '@firedrill/course'
import { readCourse, readText } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { places } from '../check/fixtures/bad-fixture.ts'
import { copySamples } from '../check/fixtures/copy-samples.ts'
import { chooseChanged } from './choose-changed.ts'

const choose = (files: string[], lines: number[] = []) => {
  using samples = copySamples()
  const { course } = readCourse(samples.root)
  const text = readText(samples.root, places.manifest).text ?? ''
  const { items, lessons } = chooseChanged(course, { files, manifest: () => ({ text, lines }) })
  expect(allItems(course)).toHaveLength(2)
  return { items: items.map((item) => item.slug), lessons }
}

test('A file belongs to its item, on both sides, and a lesson to its day.', () => {
  expect(choose([places.starter])).toEqual({ items: ['error-ratio'], lessons: [] })
  expect(choose([`${places.drill}/wrong/another.ts`])).toEqual({ items: ['error-ratio'], lessons: [] })
  expect(choose([`${places.exercise}/README.md`])).toEqual({ items: ['error-alarm'], lessons: [] })
  expect(choose([places.lesson])).toEqual({ items: [], lessons: ['day1'] })
  expect(choose(['packages/cli/src/main.ts', 'docs/authoring.md'])).toEqual({ items: [], lessons: [] })
})

test('The libraries of a week belong to all of its items.', () => {
  expect(choose([`${places.exercises}/package.json`]).items).toEqual(['error-ratio', 'error-alarm'])
  expect(choose(['solutions/week1-samples/package.json']).items).toEqual(['error-ratio', 'error-alarm'])
})

test('A line of day.yaml belongs to the entry it stands in; a new file to all.', () => {
  expect(choose([places.manifest], [7])).toEqual({ items: ['error-ratio'], lessons: ['day1'] })
  expect(choose([places.manifest], [15, 16]).items).toEqual(['error-alarm'])
  expect(choose([places.manifest], [3]).items).toEqual([])
  expect(choose([places.manifest]).items).toEqual(['error-ratio', 'error-alarm'])
})
