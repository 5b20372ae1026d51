import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limit } from './limit.ts'

test('limit takes numbers above 0 alone', () => {
  assert.equal(limit('0.5'), 0.5)
  assert.throws(() => limit('0'), RangeError)
  assert.throws(() => limit('soon'), RangeError)
})
