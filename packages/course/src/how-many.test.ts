import { expect, test } from 'vitest'
import { howMany } from './how-many.ts'

test('One is told in the singular, and every other number in the plural.', () => {
  expect([0, 1, 2].map((count) => howMany(count, 'item'))).toEqual(['0 items', '1 item', '2 items'])
  expect([1, 3].map((count) => howMany(count, 'try', 'tries'))).toEqual(['1 try', '3 tries'])
})
