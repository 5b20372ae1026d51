import { expect, test } from 'vitest'
import { firstPlace } from './first-place.ts'
import { createPlaceMapper } from './map-places.ts'
import { transformFile } from './transform.ts'

const displayNames = { 'a.ts': 'work/day1/a.ts' }

const mapperOf = async (source: string) => {
  const { map } = await transformFile(source, 'work/day1/a.ts')
  return createPlaceMapper({ treeDir: '/tree', maps: { 'a.ts': map }, displayNames })
}

test("A place in the tree becomes the learner's own file and line.", async () => {
  const map = await mapperOf(
    `interface Gone {\n  a: string\n}\n\nexport const run = () => {\n  throw new Error()\n}`,
  )
  expect(map('at run (file:///tree/a.ts:2:9)')).toMatch(/^at run \(work\/day1\/a\.ts:6:\d+\)$/)
  expect(map('at run (/tree/a.ts:2:9)')).toMatch(/^at run \(work\/day1\/a\.ts:6:\d+\)$/)
})

test('A file without a line, or one that is not known, keeps its name.', async () => {
  const map = await mapperOf('export {}')
  expect(map('cannot open /tree/a.ts')).toBe('cannot open work/day1/a.ts')
  expect(map('/tree/other.ts:3:1')).toBe('other.ts:3')
  expect(map('/elsewhere/a.ts:3:1')).toBe('/elsewhere/a.ts:3:1')
})

test('A hostile text is searched in no time, and cut.', async () => {
  const map = await mapperOf('export {}')
  expect(map('/tree/'.repeat(1_000_000)).length).toBeLessThanOrEqual(200_000)
})

test('The first place of a stack is the first line of the learner, and never a folder of the machine.', () => {
  const stack =
    'Error: x\n    at a (/elsewhere/work/day9/b.ts:1:1)\n    at b (work/day1/a.ts:3:9)\n    at work/day1/c.ts:4:1'
  expect(firstPlace(stack)).toBe('work/day1/a.ts:3')
  expect(firstPlace('Error: x')).toBeNull()
  expect(firstPlace(undefined)).toBeNull()
  expect(firstPlace('work/'.repeat(1_000_000))).toBeNull()
})
