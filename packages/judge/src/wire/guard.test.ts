import { stringify } from 'devalue'
import { assert, jsonValue, property } from 'fast-check'
import { expect, test } from 'vitest'
import { findExcess, maxDepth } from './guard.ts'

const excessOf = (value: unknown): string | null =>
  findExcess(JSON.parse(stringify({ kind: 'answer', value })))

const flat = (name: string, value: unknown): unknown[] => [
  { kind: 1, value: 2 },
  'answer',
  { [name]: 3 },
  value,
  'x',
]

const nest = (depth: number): unknown => {
  let value: unknown = 'core'
  for (let level = 0; level < depth; level++) value = [value]
  return value
}

test('64 levels cross, 65 do not.', () => {
  expect(excessOf(nest(maxDepth))).toBeNull()
  expect(excessOf(nest(maxDepth + 1))).toContain('64 levels')
})

test('The longest way down counts, however short another is.', () => {
  const all: unknown[] = []
  let last: unknown = 'core'
  for (let level = 0; level < 100; level++) {
    last = [last]
    all.unshift(last)
  }
  expect(excessOf(all)).toContain('64 levels')
  expect(excessOf(all.toReversed())).toContain('64 levels')
})

test('A cycle is no depth.', () => {
  const ring: { next?: unknown } = {}
  ring.next = { next: { next: ring } }
  expect(excessOf(ring)).toBeNull()
})

test('What unfolds without end is refused, although it is short.', () => {
  let part: unknown = ['x']
  for (let level = 0; level < 40; level++) part = [part, part]
  expect(excessOf(part)).toContain('parts')
})

test('A long list of numbers crosses, a huge list of holes does not.', () => {
  expect(excessOf(Array.from({ length: 200_000 }, (_, index) => index))).toBeNull()
  expect(excessOf(Object.assign([], { 1_000_000: 1 }))).toContain('holes')
})

test('A function under a name by which libraries act is refused, a word there is not.', () => {
  expect(findExcess(flat('then', ['Ref', 4]))).toContain('"then"')
  expect(findExcess(flat('asymmetricMatch', ['Ref', 4]))).toContain('"asymmetricMatch"')
  expect(findExcess(flat('then', 'a word'))).toBeNull()
})

test('Nothing that JSON can hold makes it throw.', () => {
  assert(
    property(jsonValue(), (value) => {
      const excess = findExcess(value)
      expect(excess === null || typeof excess === 'string').toBe(true)
    }),
  )
})
