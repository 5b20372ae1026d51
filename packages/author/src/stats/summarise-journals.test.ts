import { readCourse } from '@firedrill/course/read'
import type { Entry } from '@firedrill/journal'
import { expect, test } from 'vitest'
import { copySamples } from '../check/fixtures/copy-samples.ts'
import { formatIdeas, formatStats } from './format-stats.ts'
import { summariseJournals } from './summarise-journals.ts'

type Attempt = Extract<Entry, { kind: 'attempt' }>

let number = 0
const attempt = (change: Partial<Attempt>): Attempt => ({
  version: 1,
  id: (++number).toString(16).padStart(16, '0'),
  at: '2026-11-01T10:00:00.000Z',
  kind: 'attempt',
  item: 'day1/error-ratio',
  result: 'pass',
  seconds: 100,
  hints: 0,
  tries: 1,
  place: 'work',
  ...change,
})

const summarise = (journals: Entry[][]) => {
  using course = copySamples()
  return summariseJournals(readCourse(course.root).course, journals)
}

test('Passes, reveals and hints are shares of the learners, times those of the passes.', () => {
  const report = summarise([
    [attempt({ seconds: 60 })],
    [attempt({ seconds: 300, tries: 4, hints: 2 })],
    [attempt({ result: 'leave', seconds: 20 }), attempt({ result: 'reveal', hints: 3 })],
    [attempt({ result: 'skip' })],
  ])
  expect(report).toMatchObject({ version: 1, learners: 4, strangers: 0 })
  expect(report.items).toEqual([
    {
      id: 'day1/error-ratio',
      parSeconds: 120,
      learners: 4,
      passed: 0.5,
      revealed: 0.25,
      left: 0.25,
      clean: 0.25,
      hinted: 0.5,
      medianSeconds: 180,
      p90Seconds: 300,
      medianTries: 2.5,
      blocks: [],
      isHard: true,
    },
  ])
})

test('A review and a second pass say nothing of how hard the item was, and times may be missing.', () => {
  const { items } = summarise([
    [
      attempt({ seconds: null }),
      attempt({ seconds: 5, tries: 9 }),
      attempt({ place: 'review', result: 'reveal', seconds: 900 }),
    ],
  ])
  expect(items).toMatchObject([
    { learners: 1, passed: 1, medianSeconds: null, medianTries: 1, isHard: false },
  ])
})

test('An item is called hard where its median is beyond twice the par.', () => {
  expect(summarise([[attempt({ seconds: 241 })]]).items[0]?.isHard).toBe(true)
  expect(summarise([[attempt({ seconds: 240 })]]).items[0]?.isHard).toBe(false)
})

test('Attempts at items of another course are counted and left out.', () => {
  const report = summarise([[attempt({ item: 'day9/gone' })]])
  expect(report).toMatchObject({ items: [], strangers: 1 })
  expect(formatStats(report)).toContain('1 attempt at items that this course does not have')
})

test('The ledger names the idea of every item.', () => {
  using course = copySamples()
  expect(formatIdeas(readCourse(course.root).course)).toBe(
    `day1/error-ratio  a caller's mistake is no error of the service
day1/error-alarm  an alarm counts what is recent, not what ever happened
`,
  )
})

const failedTry = (failing: string[], place: 'work' | 'review' = 'work'): Entry => ({
  version: 1,
  id: (++number).toString(16).padStart(16, '0'),
  at: '2026-11-01T10:00:00.000Z',
  kind: 'try',
  item: 'day1/error-ratio',
  status: 'fail',
  place,
  failing,
})

test('A check blocks those who failed it at least once, whatever became of them; reviews say nothing.', () => {
  const { items } = summarise([
    [failedTry(['1', '3']), failedTry(['3']), attempt({})],
    [attempt({ result: 'leave', checks: { passed: 2, total: 3, failing: ['3'] } })],
    [failedTry(['2'], 'review'), attempt({})],
    [attempt({})],
  ])
  expect(items[0]?.blocks).toEqual([
    { check: '3', share: 0.5 },
    { check: '1', share: 0.25 },
  ])
})
