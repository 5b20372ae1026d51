// fails: they catch a limit of 0 that is accepted | Your tests pass although limit("0") gives 0. The bug ships, and the tests say that it cannot have.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limit } from './limit.ts'

test('gives the number', () => assert.equal(limit('3'), 3))
