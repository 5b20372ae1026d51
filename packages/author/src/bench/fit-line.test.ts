import { expect, test } from 'vitest'
import { fitLine } from './fit-line.ts'

test('Times on a line give its start and its slope, and no residual.', () => {
  const line = fitLine([10, 50, 200].map((count) => ({ count, ms: 1_500 + 40 * count })))
  expect(line.startMs).toBeCloseTo(1_500)
  expect(line.perItemMs).toBeCloseTo(40)
  expect(line.residual).toBeCloseTo(0)
})

test('The residual is the largest distance from the line of least squares, as a share of the line there.', () => {
  const line = fitLine([
    { count: 0, ms: 100 },
    { count: 1, ms: 170 },
    { count: 2, ms: 300 },
  ])
  expect(line.startMs).toBeCloseTo(90)
  expect(line.perItemMs).toBeCloseTo(100)
  expect(line.residual).toBeCloseTo(10 / 90, 6)
})

test('Time that grows with the square of the count is far from every line.', () => {
  const line = fitLine([10, 50, 200, 1_000].map((count) => ({ count, ms: 1_000 + count ** 2 })))
  expect(line.residual).toBeGreaterThan(0.15)
})
