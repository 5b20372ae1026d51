import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { requireCourse } from '@firedrill/course/read'
import { expect, onTestFinished, test } from 'vitest'
import type { Assignment } from './assignment.ts'
import { chooseItems } from './choose-items.ts'
import { latenessOf } from './lateness.ts'
import { readAssignment } from './read-assignment.ts'

const course = requireCourse(join(repository, 'packages/author/samples'))

const read = (text: string): Assignment => {
  const dir = mkdtempSync(join(tmpdir(), 'assignment-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  writeFileSync(join(dir, 'a.yaml'), text)
  return readAssignment(join(dir, 'a.yaml'), 'a.yaml')
}

const choose = (assignment: string | null, items: string[] | null = null, days: string[] | null = null) =>
  chooseItems(course, { assignment: assignment === null ? null : read(assignment), items, days })?.map(
    ({ item, points }) => `${item.slug} ${points}`,
  )

const head = 'version: 1\ntitle: Week 1\n'

test('an assignment names days, and items with points of their own', () => {
  expect(choose(`${head}days: [day1]`)).toEqual(['error-ratio 10', 'error-alarm 10'])
  expect(choose(`${head}days: [day1]\nitems: [{ item: error-alarm, points: 30 }]`)).toEqual([
    'error-ratio 10',
    'error-alarm 30',
  ])
  expect(choose(`${head}items: [day1/error-ratio]`)).toEqual(['error-ratio 10'])
})

test('items and days of the command line choose among what is assigned', () => {
  expect(choose(`${head}days: [day1]`, ['error-ratio'])).toEqual(['error-ratio 10'])
  expect(choose(null, null, ['day1'])).toEqual(['error-ratio 10', 'error-alarm 10'])
  expect(choose(null)).toBeUndefined()
})

test('a name that is not in the course is told, with the nearest that is', () => {
  expect(() => choose(null, ['eror-ratio'])).toThrow(
    expect.objectContaining({ code: 'usage', hint: 'Did you mean "error-ratio"?' }),
  )
  expect(() => choose(`${head}days: [day7]`)).toThrow('There is no day "day7" in the course.')
})

test.each([
  ['version: 2\ntitle: x\ndays: [day1]', 'a.yaml:1 Expected version to be 1, got 2.'],
  [`${head}days: day1`, 'a.yaml:3 Expected days to be a list of days, got "day1".'],
  [`${head}days: [day1]\ndu: 1`, 'a.yaml:4 has no field "du".'],
  [`${head}days: [day1]\ndue: tomorrow`, 'a.yaml:4 Expected due to be a time with its zone'],
  [`${head}days: [day1]\nlate: { penaltyPerDay: 200 }`, 'a.yaml:4 Expected late.penaltyPerDay to be'],
  [
    `${head}days: [day1]\nlate: { penaltyPerDay: 10 }`,
    'Expected due to be a time, since late needs one, got nothing.',
  ],
  [head, 'Expected items to be at least one item, here or below days, got nothing.'],
  [`${head}days: [`, 'a.yaml:3 is not valid YAML'],
  [`${head}items:\n  - { item: error-ratio, point: 3 }`, 'a.yaml:4 has no field "point".'],
  [`${head}items:\n  - [error-ratio]`, 'a.yaml:4 Expected items.0 to be an item'],
  ['', 'a.yaml:1 Expected the file to be'],
])('%j is refused with file, line and field', (text, words) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'usage' }))
  expect(() => read(text)).toThrow(words)
})

const due = new Date('2026-11-30T18:00:00Z')
const late = { graceMinutes: 15, penaltyPerDay: 10, floor: 50 }
const comes = (time: string) => latenessOf({ due, late }, { at: new Date(time), from: 'told' }, 20)

test.each([
  ['2026-11-30T17:59:00Z', 0, 1],
  ['2026-11-30T18:15:00Z', 0, 1],
  ['2026-11-30T18:16:00Z', 1, 0.9],
  ['2026-12-01T18:00:01Z', 2, 0.8],
  ['2027-01-30T18:00:00Z', 61, 0.5],
])('what is received at %s is %i day(s) late, and keeps %f of its points', (time, days, factor) => {
  expect(comes(time)).toMatchObject({ days, factor, before: 20 })
})

test('without a late policy a day late is told and costs nothing', () => {
  const received = { at: new Date('2026-12-01T00:00:00Z'), from: 'files' as const }
  expect(latenessOf({ due, late: null }, received, 20)).toMatchObject({ days: 1, factor: 1 })
  expect(latenessOf({ due: null, late: null }, received, 20)).toBeNull()
})
