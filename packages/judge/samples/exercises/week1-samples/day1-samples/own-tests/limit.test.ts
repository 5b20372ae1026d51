import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limit } from './limit.ts'

test('limit runs', () => {
  assert.ok(limit)
})
