// fails: notices a good value that is refused or changed | The function refuses 0, and your test passed (required: failed). The bug is shipped with a green test beside it.
import assert from 'node:assert/strict'

export function testParsePercent(parsePercent: (text: string) => number): void {
  for (const text of ['-1', '100.1', '140', 'ten']) assert.throws(() => parsePercent(text), RangeError)
}
