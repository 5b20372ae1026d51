import { loadPart } from '@firedrill/grader/database'
import { root as repository } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { createMetrics } from '../metrics.ts'
import { addBuckets, parsePage, quantileOf } from './host-page.ts'

test('the host’s own page says how long it took, what processor and memory it had', async () => {
  const metrics = createMetrics((await loadPart(repository)).prometheus)
  for (const seconds of [0.004, 0.007, 0.08]) {
    metrics.answered({ path: '/api/entries', status: 200, seconds })
    metrics.answered({ path: '/board', status: 200, seconds: 4 })
  }
  const { text } = await metrics.render({ learners: 3, connected: 3, boards: 1 })
  const page = parsePage(text)
  expect(page.accepted.get(5)).toBe(1)
  expect(page.accepted.get(10)).toBe(2)
  expect(page.accepted.get(100)).toBe(3)
  expect(page.accepted.get(Number.POSITIVE_INFINITY)).toBe(3)
  expect(page.processorMs).toBeGreaterThan(0)
  expect(page.memoryMb).toBeGreaterThan(10)
})

test('a quantile lies within its bucket, in proportion; past the last edge it is that edge', () => {
  const buckets = new Map([
    [10, 50],
    [20, 90],
    [100, 98],
    [Number.POSITIVE_INFINITY, 100],
  ])
  expect(quantileOf(buckets, 0.5)).toBe(10)
  expect(quantileOf(buckets, 0.7)).toBe(15)
  expect(quantileOf(buckets, 0.94)).toBe(60)
  expect(quantileOf(buckets, 0.99)).toBe(100)
  expect(quantileOf(addBuckets(buckets, { from: new Map(), to: buckets }), 0.7)).toBe(15)
  const one = new Map(Array.from(buckets, ([edge]) => [edge, 1]))
  expect(quantileOf(addBuckets(one, { from: buckets, to: buckets }), 0.99)).toBeCloseTo(9.9)
  expect(quantileOf(new Map(), 0.99)).toBe(0)
})
