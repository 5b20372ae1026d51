import { expect, test } from 'vitest'
import { createBuckets } from './buckets.ts'

test('so many at once, then so many a second, for each one alone', () => {
  let nowMs = 0
  const buckets = createBuckets(() => nowMs)
  const allowance = { burst: 3, perSecond: 2 }
  const take = (who: string): boolean => buckets.take(who, allowance)
  expect([take('a'), take('a'), take('a'), take('a')]).toEqual([true, true, true, false])
  expect(buckets.isEmpty('a', allowance)).toBe(true)
  expect([take('b'), buckets.isEmpty('b', allowance)]).toEqual([true, false])
  nowMs += 500
  expect([take('a'), take('a')]).toEqual([true, false])
  nowMs += 60_000
  expect([take('a'), take('a'), take('a'), take('a')]).toEqual([true, true, true, false])
})

test('what is asked while nothing is left costs nothing more', () => {
  let nowMs = 0
  const buckets = createBuckets(() => nowMs)
  const allowance = { burst: 1, perSecond: 1 }
  buckets.take('a', allowance)
  for (let tries = 0; tries < 100; tries++) expect(buckets.take('a', allowance)).toBe(false)
  nowMs += 1_000
  expect(buckets.take('a', allowance)).toBe(true)
})
