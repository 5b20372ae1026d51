import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayKeyOf } from './day-keys.ts'
import { makeDayPack, openDayPack } from './day-pack.ts'
import type { PackedFiles } from './seal.ts'

const secret = Buffer.alloc(32, 1)
const files = { 'status-code/hidden.test.ts': 'check()', 'status-code/debrief.md': 'Why.' }
const locked = { 'status-code/solution.ts': 'export const right = 1' }
const whole = makeDayPack({ secret, day: 'day1', files, locked })

const path = fc
  .array(fc.stringMatching(/^[\w-][\w.-]{0,8}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'))
const anyFiles: fc.Arbitrary<PackedFiles> = fc.dictionary(
  path.filter((name) => name !== '__proto__'),
  fc.string({ unit: 'grapheme' }),
  { maxKeys: 6 },
)

const open = (bytes: Buffer) => {
  const read = openDayPack(bytes)
  if (!read.ok) throw new Error(read.why)
  return read.pack
}

test('What is packed comes out again: the files at once, the locked ones with the key of the day.', () => {
  fc.assert(
    fc.property(anyFiles, anyFiles, fc.uint8Array({ minLength: 32, maxLength: 32 }), (some, others, key) => {
      const pack = open(makeDayPack({ secret: key, day: 'day7', files: some, locked: others }))
      expect(pack.files).toEqual(some)
      expect(pack.lockedPaths).toEqual(Object.keys(others).toSorted())
      expect(pack.unlock(dayKeyOf(key, 'day7'))).toEqual({ kind: 'open', files: others })
    }),
  )
})

test('The order in which files come changes no byte, and a letter in one of them does.', () => {
  const turned = Object.fromEntries(Object.entries(files).toReversed())
  expect(makeDayPack({ secret, day: 'day1', files: turned, locked })).toEqual(whole)
  const other = makeDayPack({
    secret,
    day: 'day1',
    files: { ...files, 'status-code/debrief.md': 'Why?' },
    locked,
  })
  expect(other).not.toEqual(whole)
})

test.each([
  ['of another day', dayKeyOf(secret, 'day2')],
  ['of another course', dayKeyOf(Buffer.alloc(32, 2), 'day1')],
  ['of no bytes', Buffer.alloc(0)],
])('A key %s opens nothing.', (_, key) => {
  expect(open(whole).unlock(key)).toEqual({ kind: 'wrong-key' })
})

test('A pack that is cut off anywhere is no pack.', () => {
  for (let length = 0; length < whole.length; length++) {
    expect(openDayPack(whole.subarray(0, length)).ok).toBe(false)
  }
})

test('A single bit that flips anywhere is found: by the pack itself, or by the key once it opens the solutions.', () => {
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
      const flipped = Buffer.from(whole)
      flipped.writeUInt8((flipped[at] ?? 0) ^ (1 << bit), at)
      const read = openDayPack(flipped)
      if (read.ok) {
        expect(read.pack.files).toEqual(files)
        expect(read.pack.unlock(dayKeyOf(secret, 'day1')).kind).not.toBe('open')
      } else expect(read.why).toMatch(/^is /)
    }),
    { numRuns: 400 },
  )
})

test('Nothing of what is sealed stands in the bytes, and the key of the solutions does not either.', () => {
  const text = whole.toString('latin1')
  for (const word of ['status-code', 'check()', 'right = 1']) expect(text).not.toContain(word)
  const key = dayKeyOf(secret, 'day1')
  for (const form of ['hex', 'base64', 'latin1'] as const) expect(text).not.toContain(key.toString(form))
})

test.each(['../../escape.ts', '/etc/passwd', 'a//b', 'a/./b', 'a\\b', ''])(
  'A pack that names the path %j is refused.',
  (name) => {
    expect(openDayPack(makeDayPack({ secret, day: 'day1', files: { [name]: 'x' }, locked: {} }))).toEqual({
      ok: false,
      why: 'is damaged',
    })
  },
)
