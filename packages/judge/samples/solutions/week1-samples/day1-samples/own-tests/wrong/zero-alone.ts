// fails: they catch a word that is accepted | Your tests pass although limit("soon") gives NaN. The bug ships, and the tests say that it cannot have.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limit } from './limit.ts'

test('refuses 0', () => assert.throws(() => limit('0'), RangeError))
