import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNumber } from './parse-number.ts'

test.for([
  ['43.2', 43.2],
  ['43,2', 43.2],
  ['0,125', 0.125],
  ['1,234.5', 1234.5],
  ['1,234,567', 1_234_567],
  ['.5', 0.5],
  ['4.5e-3', 0.0045],
  ['-3', -3],
  ['−3', -3],
  ['43.2 min', 43.2],
  ['43.2 minutes', 43.2],
  ['43.2min.', 43.2],
  ['1 Minute', 1],
] as const)('"%s" is %d minutes.', ([text, answer]) => {
  expect(parseNumber(text, 'minutes')).toEqual({ ok: true, answer })
})

test.for([
  ['1,234', 'can be read two ways: write 1234 or 1.234'],
  ['43.2 h', 'the answer is counted in minutes'],
  ['43.2 %', 'the answer is counted in minutes'],
  ['1.2.3', 'is no number'],
  ['1e999', 'is no number'],
  ['NaN', 'is no number'],
  ['Infinity', 'is no number'],
  ['0x10', 'the answer is counted in minutes'],
  ['about 40', 'is no number'],
] as const)('"%s" is no number of minutes.', ([text, says]) => {
  expect(parseNumber(text, 'minutes')).toEqual({ ok: false, message: expect.stringContaining(says) })
})

test.for([
  ['requests per second', '5 req/s'],
  ['%', '5 percent'],
  ['MB', '5MB'],
  ['pods', '5 pod'],
] as const)('A unit has other spellings: %s in "%s".', ([unit, text]) => {
  expect(parseNumber(text, unit)).toEqual({ ok: true, answer: 5 })
})

test('Megabytes are no megabits.', () => {
  expect(parseNumber('5 Mb', 'MB').ok).toBe(false)
})

test('Every number is read as JavaScript writes it.', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(parseNumber(String(number), 'minutes')).toEqual({ ok: true, answer: Number(String(number)) })
    }),
  )
})
