import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateBound } from './rate-bound.ts'

test('Without a flake the bound is 1 − 0.05^(1/n), about three in n.', () => {
  expect(rateBound(0, 200)).toBeCloseTo(1 - 0.05 ** (1 / 200), 12)
  expect(rateBound(0, 200)).toBeCloseTo(3 / 200, 3)
})

test('With flakes it is the bound of Clopper and Pearson.', () => {
  // qbeta(0.95, k + 1, n - k) of R: 1 of 10, 2 of 100, 5 of 200.
  expect(rateBound(1, 10)).toBeCloseTo(0.394163, 6)
  expect(rateBound(2, 100)).toBeCloseTo(0.0616, 3)
  expect(rateBound(10, 10)).toBe(1)
})

test('Nothing is known of no runs.', () => {
  expect(rateBound(0, 0)).toBeNull()
})

test('The bound lies above what was seen, and more runs never loosen it.', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), fc.nat({ max: 50 }), (runs, flakes) => {
      const events = Math.min(flakes, runs)
      const bound = rateBound(events, runs) ?? -1
      expect(bound).toBeGreaterThanOrEqual(events / runs)
      expect(rateBound(events, runs + 1)).toBeLessThanOrEqual(bound)
    }),
  )
})
