import { readCourse } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { copySamples } from '../check/fixtures/copy-samples.ts'
import { formatGradeStats } from './format-stats.ts'
import { parseGrades, summariseGrades } from './summarise-grades.ts'

const verdict = (status: string, failing: string[], change: object = {}): object => ({
  item: 'day1/error-ratio',
  status,
  handedIn: true,
  checks: ['1', '2', '3'].map((id) => ({ id, status: failing.includes(id) ? 'fail' : 'pass' })),
  ...change,
})

const report = (...verdicts: object[]): string =>
  JSON.stringify({ version: 1, title: 'A class', submissions: verdicts.map((one) => ({ items: [one] })) })

const summarise = (...texts: string[]) => {
  using course = copySamples()
  return summariseGrades(
    readCourse(course.root).course,
    texts.flatMap((text) => parseGrades(text) ?? []),
  )
}

test('Reports are added up: who handed in, who passed, and at which checks they failed.', () => {
  const stats = summarise(
    report(verdict('pass', []), verdict('fail', ['2', '3']), verdict('fail', [], { handedIn: false })),
    report(verdict('fail', ['3']), verdict('fail', ['3'], { item: 'day9/gone' })),
  )
  expect(stats).toEqual({
    version: 1,
    submissions: 5,
    items: [
      {
        id: 'day1/error-ratio',
        handedIn: 3,
        passed: 1 / 3,
        blocks: [
          { check: '3', share: 2 / 3 },
          { check: '2', share: 1 / 3 },
        ],
      },
    ],
    strangers: 1,
  })
  expect(formatGradeStats(stats)).toContain('check 3: 67 %, check 2: 33 %')
})

test('A journal, half a report and a report of another version are no reports.', () => {
  for (const text of [
    '',
    '{"kind":"attempt"}\n{"kind":"try"}\n',
    '{"version":1,"subm',
    '{"version":2,"submissions":[]}',
  ]) {
    expect(parseGrades(text), text).toBe(null)
  }
})
