import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { reportItem } from './report-item.ts'

const blank: Cell = {
  state: 'trying',
  openedMs: 0,
  changedMs: 0,
  tries: 1,
  hints: 0,
  seconds: null,
  status: 'fail',
  failed: [],
  inARow: 1,
}
const item = { id: 'day1/filters', parSeconds: 100 }
const failing = (title: string, misconception: string | null): Cell => ({
  ...blank,
  failed: [{ id: 'c1', title, misconception }],
})
const passed = (seconds: number | null): Cell => ({ ...blank, state: 'passed', seconds })

test('a check is told with how many fail it, and with the wrong idea that most of them have', () => {
  const cells = [
    failing('reuses one connection', 'A client for each request.'),
    failing('reuses one connection', 'A client for each request.'),
    failing('reuses one connection', 'It is closed too soon.'),
    failing('reuses one connection', null),
    passed(50),
    { ...blank, state: 'open' as const, tries: 0 },
  ]
  expect(reportItem(item, cells)).toMatchObject({
    tried: 5,
    passed: 1,
    failing: [
      {
        title: 'reuses one connection',
        learners: 4,
        misconception: { sentence: 'A client for each request.', learners: 2 },
      },
    ],
  })
})

test('one learner who lies about a title does not name the check for all', () => {
  const cells = [failing('buy now', null), failing('keeps the order', null), failing('keeps the order', null)]
  expect(reportItem(item, cells).failing).toMatchObject([{ title: 'keeps the order', learners: 3 }])
})

test('times are told against par, without those that no clock took', () => {
  expect(reportItem(item, [passed(null)]).times).toBe(null)
  expect(
    reportItem(item, [passed(50), passed(51), passed(100), passed(200), passed(201), passed(null)]).times,
  ).toEqual({
    count: 5,
    medianSeconds: 100,
    quickest: 50,
    slowest: 201,
    shares: [1, 2, 1, 1],
  })
})

test('every time is in one share, and the median between the ends', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1 }), (seconds) => {
      const times = reportItem(item, seconds.map(passed)).times
      expect(times?.shares.reduce((sum, one) => sum + one)).toBe(seconds.length)
      expect(times?.medianSeconds).toBeGreaterThanOrEqual(Math.min(...seconds))
      expect(times?.medianSeconds).toBeLessThanOrEqual(Math.max(...seconds))
    }),
  )
})
