import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSeed, newSeed, seededRandom, seedFrom, shuffleBySeed } from './seed.ts'

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const seeds = unit.map((number) => newSeed(() => number))

test('A new seed is a seed, wherever the random number falls.', () => {
  fc.assert(
    fc.property(unit, (number) => {
      expect(isSeed(newSeed(() => number))).toBe(true)
    }),
  )
  expect(newSeed(() => 0)).toBe('00000000')
  expect(newSeed(() => 1 - Number.EPSILON)).toBe('ffffffff')
})

test.for(['', '1', '0000000', '000000000', '0000000G', '0000000A', ' 0000000'])(
  '"%s" is no seed.',
  (text) => {
    expect(isSeed(text)).toBe(false)
  },
)

test('Numbers are at least 0 and below 1.', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = seededRandom(seed)
      for (let index = 0; index < 50; index++) {
        const number = random()
        expect(number).toBeGreaterThanOrEqual(0)
        expect(number).toBeLessThan(1)
      }
    }),
  )
})

test('A seed gives the same numbers every time.', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const [one, other] = [seededRandom(seed), seededRandom(seed)]
      for (let index = 0; index < 20; index++) expect(one()).toBe(other())
    }),
  )
})

test('A seed gives the numbers that it gave on the first machine.', () => {
  const random = seededRandom('0000000a')
  expect([random(), random(), random()]).toEqual([0.5019920116756111, 0.9174868050031364, 0.6913183077704161])
})

test('The numbers spread over the whole range.', () => {
  const random = seededRandom('12345678')
  const tenths = new Set(Array.from({ length: 200 }, () => Math.floor(random() * 10)))
  expect(tenths.size).toBe(10)
})

test('The same facts have the same seed, and other facts, or their order, another.', () => {
  expect(seedFrom(['a learner', 'day6/one', 0])).toBe(seedFrom(['a learner', 'day6/one', 0]))
  const made = [
    ['a', 'b', 0],
    ['b', 'a', 0],
    ['a', 'b', 1],
  ].map(seedFrom)
  expect(new Set(made).size).toBe(3)
  expect(made.every(isSeed)).toBe(true)
})

test('A shuffle keeps every entry, follows its seed, and leaves its input as it is.', () => {
  const letters = Object.freeze(['a', 'b', 'c', 'd'])
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (number) => {
      const seed = seedFrom([number])
      const shuffled = shuffleBySeed(letters, seed)
      expect(shuffled.toSorted()).toEqual(letters)
      expect(shuffleBySeed(letters, seed)).toEqual(shuffled)
    }),
  )
  const orders = Array.from({ length: 500 }, (_, index) => shuffleBySeed(letters, seedFrom([index])).join(''))
  expect(new Set(orders).size).toBe(24)
})
