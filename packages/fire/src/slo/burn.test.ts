import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { live, mechanisms } from '../samples.ts'
import { budgetRequests, service } from '../world/service.ts'
import { burnedBy, burnRate, isGood, perHour } from './burn.ts'

const { samples } = live({ seed: '0000000a', mechanism: mechanisms.token, seconds: 700 })

test('what is burned adds up, however the time is cut', () => {
  fc.assert(
    fc.property(fc.nat(700), (cut) => {
      expect(burnedBy(samples.slice(0, cut)) + burnedBy(samples.slice(cut))).toBeCloseTo(
        burnedBy(samples),
        12,
      )
    }),
  )
})

test('the budget is bad requests over those that are allowed', () => {
  expect(budgetRequests).toBeCloseTo(0.001 * 400 * 30 * 86_400, 3)
  const bad = samples.reduce((sum, { slow, failed }) => sum + slow + failed, 0)
  expect(burnedBy(samples) * budgetRequests).toBeCloseTo(bad, 6)
})

test('a burn rate is the share of bad requests over the share that may be bad', () => {
  const [last] = samples.slice(-1)
  if (!last) throw new Error('There is a last second.')
  const all = { ...last, good: 0, slow: 100, failed: 300 }
  expect(burnRate([all])).toBeCloseTo(1_000, 9)
  expect(burnRate([{ ...last, good: 999, slow: 1, failed: 0 }])).toBeCloseTo(1, 9)
  expect(burnRate([])).toBe(0)
})

test('at a burn rate of 1 an hour takes its share of the window', () => {
  expect(perHour(1) * service.windowDays * 24).toBeCloseTo(1, 12)
})

test('seconds are good together as long as one in a thousand is bad', () => {
  const [last] = samples.slice(-1)
  if (!last) throw new Error('There is a last second.')
  expect(isGood([{ ...last, good: 999, slow: 1, failed: 0 }])).toBe(true)
  expect(isGood([{ ...last, good: 998, slow: 1, failed: 1 }])).toBe(false)
  expect(isGood([])).toBe(false)
})
