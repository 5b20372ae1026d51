/*
 * parsePercent(text) gives the number in a text, from 0 to 100 inclusive,
 * and throws a RangeError for any other number and for no number. It let
 * 140 through on Friday. Its test was green, as it has been since it was
 * written.
 *
 * testParsePercent(parsePercent): return if the function is right, throw if
 * it is wrong. Fractions such as "99.95" are numbers too.
 *
 * Done when:
 * - passes for right functions
 * - notices a bad value that is taken
 * - notices a good value that is refused or changed
 * - notices an error of another kind
 */
import assert from 'node:assert/strict'

export function testParsePercent(parsePercent: (text: string) => number): void {
  try {
    parsePercent('140')
    assert.fail('140 was taken')
  } catch {}
}
