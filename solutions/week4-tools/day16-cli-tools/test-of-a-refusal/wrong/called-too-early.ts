// fails: passes for right functions | The function is right, and your test failed with "-1 is no percentage" (required: passed). A test that is red for no reason is switched off.
import assert from 'node:assert/strict'

export function testParsePercent(parsePercent: (text: string) => number): void {
  for (const value of [0, 99.95, 100]) assert.equal(parsePercent(String(value)), value)
  for (const text of ['-1', '100.1', '140', 'ten']) {
    const value = parsePercent(text)
    assert.throws(() => value, RangeError)
  }
}
