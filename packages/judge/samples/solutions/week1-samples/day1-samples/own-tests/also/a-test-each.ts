import { deepEqual, ok } from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as subject from './limit.ts'

const thrownBy = (text: string): unknown => {
  try {
    subject.limit(text)
  } catch (error) {
    return error
  }
}

describe('limit', () => {
  it('gives a number', () => deepEqual(['1', '250'].map(subject.limit), [1, 250]))
  for (const text of ['0', '-1', 'soon']) {
    it(`refuses ${text}`, () => ok(thrownBy(text) instanceof RangeError))
  }
})
