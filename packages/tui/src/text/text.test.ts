import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { flow } from './flow.ts'
import { type Piece, textOf } from './lines.ts'
import { toAscii } from './to-ascii.ts'
import { measureExactly } from './measure-exactly.ts'
import { cut, widthOfText } from './width.ts'

measureExactly()

const pieces = fc.array(
  fc.record<Piece>({
    text: fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '日', 'é', '👩‍🚒', '-') }),
    role: fc.constantFrom('plain', 'strong', 'code'),
  }),
)

const letters = (text: string): string => text.replaceAll(/\s/g, '')

test('no line is wider than the width, and no word is lost', () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 2, max: 30 }), (given, width) => {
      const lines = flow(given, { width })
      for (const line of lines) expect(widthOfText(textOf(line))).toBeLessThanOrEqual(width)
      expect(letters(lines.map(textOf).join(''))).toBe(letters(textOf(given)))
    }),
  )
})

test('a word keeps together though its role changes in the middle', () => {
  const lines = flow(
    [
      { text: 'say ', role: 'plain' },
      { text: 'bold', role: 'strong' },
      { text: 'ly', role: 'plain' },
    ],
    { width: 8 },
  )
  expect(lines.map(textOf)).toEqual(['say', 'boldly'])
  expect(lines[1]).toEqual([
    { text: 'bold', role: 'strong' },
    { text: 'ly', role: 'plain' },
  ])
})

test('a text that is cut says so and fits', () => {
  expect(cut('one two', 7)).toBe('one two')
  expect(cut('one two', 6)).toBe('one t…')
  expect(cut('日本語', 4)).toBe('日…')
  expect(cut('one', 0)).toBe('')
})

test('ASCII is as wide as what it stands for', () => {
  expect(toAscii('│ Jörg… 1–2 ×')).toBe('| Jorg. 1-2 x')
  expect(toAscii('日')).toBe('??')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = toAscii(text)
      // oxlint-disable-next-line no-control-regex -- what is ASCII
      expect(plain).toMatch(/^[\u0000-\u007f]*$/)
      expect(widthOfText(plain)).toBe(widthOfText(text))
    }),
  )
})
