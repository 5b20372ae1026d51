import { expect, test } from 'vitest'
import { median, quantile } from './median.ts'

test('The median is the middle, or the mean of the two in the middle.', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(median([7])).toBe(7)
  expect(median([])).toBeNull()
})

test('A quantile is the smallest value that covers its share.', () => {
  const values = Array.from({ length: 40 }, (_, index) => index + 1)
  expect(quantile(values, 0.95)).toBe(38)
  expect(quantile([5, 1], 0.5)).toBe(1)
  expect(quantile([5], 0.95)).toBe(5)
  expect(quantile([], 0.95)).toBeNull()
})
