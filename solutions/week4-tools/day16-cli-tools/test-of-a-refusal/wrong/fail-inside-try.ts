// fails: notices a bad value that is taken | The function takes 140, and your test passed (required: failed). The bug is shipped with a green test beside it.
import assert from 'node:assert/strict'

export function testParsePercent(parsePercent: (text: string) => number): void {
  for (const value of [0, 99.95, 100]) assert.equal(parsePercent(String(value)), value)
  for (const text of ['-1', '100.1', '140', 'ten']) {
    try {
      parsePercent(text)
      assert.fail(`${text} was taken`)
    } catch (error) {
      assert.ok(error)
    }
  }
}
