import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArguments } from './args.ts'

test('the program starts', () => {
  assert.ok(readArguments(['http://127.0.0.1']))
})
