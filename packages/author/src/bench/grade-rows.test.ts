import { expect, test } from 'vitest'
import { toCacheRow, toLineRow, toMemoryRows, toThroughputRow } from './grade-rows.ts'

test('Four times the throughput of vitest is within the limit, less is not.', () => {
  const vitest = { perSubmissionMs: 400, measured: 10 }
  const row = toThroughputRow({ count: 200, ms: 20_000 }, vitest)
  expect(row).toMatchObject({ value: 100, ratio: 0.25, ok: true, reference: 'vitest run each, from 10' })
  expect(toThroughputRow({ count: 200, ms: 20_200 }, vitest).ok).toBe(false)
})

test('500 MB are the limit for the process itself and for all of them; what is unshared is told.', () => {
  expect(toMemoryRows(50, { ownMb: 120, allMb: 501, unsharedMb: 700 })).toMatchObject([
    { name: '50 submissions, peak of own process', value: 120, ok: true },
    { name: '50 submissions, peak of all processes', value: 501, ok: false },
    { name: '50 submissions, peak of all, unshared', value: 700, limit: null, ok: true },
  ])
})

test('Times may be 15 % off a line.', () => {
  const line = { startMs: 1_940, perItemMs: 44.4 }
  const row = toLineRow([10, 50], { ...line, residual: 0.15 })
  expect(row).toMatchObject({ name: '10, 50: off 1.9 s + 44 ms each', unit: '%', value: 15, ok: true })
  expect(toLineRow([10, 50], { ...line, residual: 0.16 }).ok).toBe(false)
})

test('An item from the cache may take a millisecond.', () => {
  expect(toCacheRow(1).ok).toBe(true)
  expect(toCacheRow(1.01).ok).toBe(false)
})
