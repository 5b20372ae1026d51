import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreOf } from './score.ts'
import type { Check } from './verdict.ts'

const check = (fields: Partial<Check>): Check => ({
  id: 'c1',
  title: 'a check',
  status: 'pass',
  weight: 1,
  after: null,
  stage: null,
  message: null,
  expected: null,
  actual: null,
  misconception: null,
  durationMs: 0,
  ...fields,
})

const stages = [
  { slug: 'first', title: 'First', points: 4 },
  { slug: 'second', title: 'Second', points: 6 },
]

/** Checks with ids of their own, some counting after the first. */
const anyChecks = (slugs: (string | null)[]): fc.Arbitrary<Check[]> =>
  fc
    .array(
      fc.record({
        status: fc.constantFrom('pass' as const, 'fail' as const, 'not-reached' as const),
        weight: fc.integer({ min: 1, max: 5 }),
        isAfter: fc.boolean(),
        stage: fc.constantFrom(...slugs),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((fields) =>
      fields.map(({ isAfter, ...rest }, index) =>
        check({ ...rest, id: `c${index + 1}`, after: isAfter && index > 0 ? 'c1' : null }),
      ),
    )

test('Points are the share of the weight that passed, to two decimals.', () => {
  const checks = [check({ weight: 1 }), check({ id: 'c2', weight: 2, status: 'fail' })]
  expect(scoreOf({ points: 10, stages: [] }, 'fail', checks)).toEqual({ points: 3.33, max: 10 })
})

test('Each stage has its own points, and a check without a stage of the item earns none.', () => {
  const checks = [
    check({ stage: 'first' }),
    check({ id: 'c2', stage: 'second', status: 'fail' }),
    check({ id: 'c3', stage: 'second' }),
    check({ id: 'c4' }),
  ]
  expect(scoreOf({ points: 10, stages }, 'fail', checks)).toEqual({ points: 7, max: 10 })
})

test('A check that counts after another earns nothing until that one passes.', () => {
  const after = check({ id: 'c2', after: 'c1' })
  const item = { points: 10, stages: [] }
  expect(scoreOf(item, 'fail', [check({ status: 'fail' }), after]).points).toBe(0)
  expect(scoreOf(item, 'pass', [check({}), after]).points).toBe(10)
})

test('A check that counts after one that does not exist earns nothing.', () => {
  expect(scoreOf({ points: 10, stages: [] }, 'fail', [check({ after: 'c9' })]).points).toBe(0)
})

test('A check that was not reached earns nothing.', () => {
  const checks = [check({}), check({ id: 'c2', status: 'not-reached' })]
  expect(scoreOf({ points: 10, stages: [] }, 'fail', checks).points).toBe(5)
})

test('No check, no points.', () => {
  expect(scoreOf({ points: 10, stages: [] }, 'pass', [])).toEqual({ points: 0, max: 10 })
})

test.for(['error', 'timeout', 'crash', 'blocked'] as const)('The status %s scores 0.', (status) => {
  expect(scoreOf({ points: 10, stages: [] }, status, [check({})]).points).toBe(0)
})

test('A score is never below 0 nor above the points of the item.', () => {
  fc.assert(
    fc.property(anyChecks(['first', 'second', null]), (checks) => {
      const { points, max } = scoreOf({ points: 10, stages }, 'fail', checks)
      expect(points).toBeGreaterThanOrEqual(0)
      expect(points).toBeLessThanOrEqual(max)
    }),
  )
})

test('All checks of an item passed are all its points.', () => {
  fc.assert(
    fc.property(anyChecks([null]), fc.integer({ min: 1, max: 1_000 }), (checks, points) => {
      const passed = checks.map((one) => ({ ...one, status: 'pass' as const }))
      expect(scoreOf({ points, stages: [] }, 'pass', passed).points).toBe(points)
    }),
  )
})

test('One more check passed never costs points.', () => {
  fc.assert(
    fc.property(anyChecks(['first', 'second']), fc.nat(7), (checks, index) => {
      const better = checks.map((one, at) => (at === index ? { ...one, status: 'pass' as const } : one))
      const before = scoreOf({ points: 10, stages }, 'fail', checks).points
      expect(scoreOf({ points: 10, stages }, 'fail', better).points).toBeGreaterThanOrEqual(before)
    }),
  )
})

test('The order of the checks does not change the score.', () => {
  fc.assert(
    fc.property(anyChecks(['first', 'second', null]), (checks) => {
      const item = { points: 10, stages }
      expect(scoreOf(item, 'fail', checks.toReversed())).toEqual(scoreOf(item, 'fail', checks))
    }),
  )
})
