import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortenPastes } from './short-pastes.ts'

const [start, end] = ['\u001b[200~', '\u001b[201~']

test('keys pass as they are, a lone escape at once', () => {
  const shorten = shortenPastes(4)
  expect(['q', '\u001b', '\u001b[A', 'jk'].map(shorten)).toEqual(['q', '\u001b', '\u001b[A', 'jk'])
})

test('of a paste so much stays, however the terminal cuts it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '~', '2', '[', 'ü'), maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (text, sizes) => {
        const shorten = shortenPastes(6)
        const sent = `x${start}${text}${end}y${start}${text}${end}z`
        let out = ''
        for (let at = 0, turn = 0; at < sent.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1
          out += shorten(sent.slice(at, at + size))
          at += size
        }
        const part = text.slice(0, 6)
        expect(out).toBe(`x${start}${part}${end}y${start}${part}${end}z`)
      },
    ),
  )
})

test('a mark may come in pieces', () => {
  const shorten = shortenPastes(2)
  const pieces = [`${start}abc`, 'def\u001b', '[20', '1~', 'q']
  expect(pieces.map(shorten).join('')).toBe(`${start}ab${end}q`)
})
