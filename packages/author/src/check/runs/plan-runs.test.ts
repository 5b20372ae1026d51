import { expect, test } from 'vitest'
import { copySamples } from '../fixtures/copy-samples.ts'
import { readMaterial } from '../../material/read-material.ts'
import { planRuns } from './plan-runs.ts'

const plan = (seed: string, spoil: (course: ReturnType<typeof copySamples>) => void = () => {}) => {
  using course = copySamples()
  spoil(course)
  return planRuns(readMaterial(course.root), { seed, repeats: 3 })
}

const without = (file: string) =>
  plan('0000000a', ({ remove }) => remove(`solutions/week1-samples/day1-samples/error-ratio/${file}`))

test('Correct answers run several times in shuffled order, and ask for types once.', () => {
  const solution = plan('0000000a').find((one) => one.kind === 'solution')
  expect(solution?.requests.map(({ shuffle, types }) => ({ shuffle, types }))).toEqual([
    { shuffle: true, types: true },
    { shuffle: true, types: false },
    { shuffle: true, types: false },
  ])
})

test('Starters and wrong answers run once, in the order of the test.', () => {
  const failing = plan('0000000a').filter((one) => one.kind === 'starter' || one.kind === 'wrong')
  expect(failing).toHaveLength(2 + 2 + 3)
  for (const { requests } of failing) expect(requests).toMatchObject([{ shuffle: false, types: false }])
})

test('Every run has a seed of its own, the same for the same base.', () => {
  const seedsOf = (base: string): string[] =>
    plan(base).flatMap((one) => one.requests.map((request) => request.seed))
  const seeds = seedsOf('0000000a')
  expect(new Set(seeds).size).toBe(seeds.length)
  expect(seedsOf('0000000a')).toEqual(seeds)
  expect(seedsOf('0000000b')).not.toEqual(seeds)
  expect(plan('0000000a')[0]?.requests[0]?.repeat).toBe('pnpm author check error-ratio --seed 0000000a')
})

test('The folder of an answer is laid over the solution.', () => {
  const wrong = plan('0000000a').find((one) => one.file.endsWith('wrong/keeps-the-oldest'))
  const sources = wrong?.requests[0]?.sources ?? {}
  expect(Object.keys(sources).toSorted()).toEqual(['alarm.ts', 'window.ts'])
  expect(sources['alarm.ts']).toContain('minuteMs')
  expect(sources['window.ts']).toContain('<= spanMs')
})

test('An item without its hidden test or solution is not judged, and the others are.', () => {
  const kinds = (file: string): string[] =>
    without(file)
      .filter((one) => one.material.item.slug === 'error-ratio')
      .map((one) => one.kind)
  expect(kinds('hidden.test.ts')).toEqual([])
  expect(kinds('solution.ts')).toEqual(['starter'])
  expect(without('hidden.test.ts').some((one) => one.material.item.slug === 'error-alarm')).toBe(true)
})
