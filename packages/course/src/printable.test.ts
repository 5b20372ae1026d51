import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test('what a program printed cannot move the cursor, colour or ring the bell', () => {
  expect(printable('a\u001b[2J\u001b[31mb\u0007\r\nc\u009b5n\td')).toBe('ab\nc5n  d')
})
