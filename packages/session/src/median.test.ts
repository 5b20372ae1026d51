import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { median, runningMedian } from './median.ts'

test.each([
  [[], null],
  [[7], 7],
  [[9, 1, 5], 5],
  [[1, 9, 5, 3], 4],
])('the median of %j is %s', (numbers, middle) => {
  expect(median(numbers)).toBe(middle)
})

test('numbers that come one by one have the same median', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const running = runningMedian()
      for (const [index, number] of numbers.entries()) {
        running.add(number)
        expect(running.value()).toBe(median(numbers.slice(0, index + 1)))
      }
      expect(running.count()).toBe(numbers.length)
    }),
  )
})
