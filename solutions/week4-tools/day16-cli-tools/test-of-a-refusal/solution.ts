import assert from 'node:assert/strict'

export function testParsePercent(parsePercent: (text: string) => number): void {
  for (const value of [0, 50, 99.95, 100]) assert.equal(parsePercent(String(value)), value)
  for (const text of ['-1', '100.1', '140', 'ten']) assert.throws(() => parsePercent(text), RangeError)
}
