import { seedFrom } from '@firedrill/course'
import { expect, test } from 'vitest'
import { seedOfCode, seedsOfQuestion } from './seeds.ts'

const files = [{ path: 'day1/a.ts', digest: 'aa' }]
const key = Buffer.from('0123456789abcdef')

test('a code item’s seed changes with the key, the item and every byte', () => {
  const seeds = [
    seedOfCode(key, 'day1/a', files),
    seedOfCode(Buffer.from('0123456789abcdeg'), 'day1/a', files),
    seedOfCode(key, 'day1/b', files),
    seedOfCode(key, 'day1/a', [{ path: 'day1/a.ts', digest: 'ab' }]),
    seedOfCode(null, 'day1/a', files),
  ]
  expect(new Set(seeds).size).toBe(seeds.length)
  for (const seed of seeds) expect(seed).toMatch(/^[0-9a-f]{8}$/)
  expect(seedOfCode(key, 'day1/a', files)).toBe(seeds[0])
})

test('a question’s seeds are those that the app asks this learner with, first of all the first', () => {
  const seeds = seedsOfQuestion({ assignmentSeed: '', learnerId: 'ada', itemId: 'day6/x' })
  expect(seeds.slice(0, 2)).toEqual([seedFrom(['ada', 'day6/x', 0]), seedFrom(['ada', 'day6/x', 1])])
  const bound = seedsOfQuestion({ assignmentSeed: 'autumn', learnerId: 'ada', itemId: 'day6/x' })
  expect(bound[0]).toBe(seedFrom(['autumn', 'ada', 'day6/x', 0]))
})
