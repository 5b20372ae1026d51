import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { group } from './group.ts'

const name = fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.string())

test('Grouping loses nothing and invents nothing: each name has its values, in order.', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
      const grouped = new Map(Object.entries(group(pairs)))
      expect([...grouped.keys()].toSorted()).toEqual([...new Set(pairs.map(([key]) => key))].toSorted())
      for (const [key, value] of grouped) {
        const given = pairs.filter(([other]) => other === key).map(([, one]) => one)
        expect(value).toEqual(given.length === 1 ? given[0] : given)
      }
    }),
  )
})

test('A query survives the way there and back.', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' }))), (pairs) => {
      const received = new URLSearchParams(new URLSearchParams(pairs).toString())
      expect(group(received)).toEqual(group(pairs))
    }),
  )
})
