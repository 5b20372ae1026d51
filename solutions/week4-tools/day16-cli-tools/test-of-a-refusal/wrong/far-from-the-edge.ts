// fails: notices a bad value that is taken | The function takes 100.1, and 140 not, and your test passed (required: failed). The bug is shipped with a green test beside it.
import assert from 'node:assert/strict'

export function testParsePercent(parsePercent: (text: string) => number): void {
  assert.equal(parsePercent('50.5'), 50.5)
  for (const text of ['-1', '140', 'ten']) assert.throws(() => parsePercent(text), RangeError)
}
