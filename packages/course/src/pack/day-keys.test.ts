import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseIdOf, dayKeyOf, formatDayKey, readDayKey, sealKeyOf } from './day-keys.ts'

const days = Array.from({ length: 45 }, (_, index) => `day${index + 1}`)
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('A key is read as it was written, whatever capitals, spaces and dashes it has by now.', () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom(...days), fc.constantFrom('', ' ', '-', '\n'), (key, day, between) => {
      const text = formatDayKey(day, key)
      expect(text).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{5}-){5}[0-9a-hjkmnp-tv-z]{4}$/)
      const given = text.replaceAll('-', between).toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l')
      expect(readDayKey(given, day, days)).toEqual({ kind: 'key', key: Buffer.from(key) })
    }),
  )
})

test('A letter that is wrong, or two that changed places, are found.', () => {
  const key = dayKeyOf(Buffer.alloc(32, 9), 'day3')
  const letters = formatDayKey('day3', key).replaceAll('-', '').split('')
  for (let at = 0; at < letters.length; at++) {
    const wrong = letters.with(at, letters[at] === 'z' ? 'y' : 'z').join('')
    expect(readDayKey(wrong, 'day3', []).kind).toBe('mistyped')
    const swapped = letters
      .with(at, letters[(at + 1) % 29] ?? '')
      .with((at + 1) % 29, letters[at] ?? '')
      .join('')
    if (swapped !== letters.join('')) expect(readDayKey(swapped, 'day3', []).kind).toBe('mistyped')
  }
})

test('The key of another day is told by its name, and what is no key is none.', () => {
  const key = formatDayKey('day4', dayKeyOf(Buffer.alloc(32, 9), 'day4'))
  expect(readDayKey(key, 'day3', days)).toEqual({ kind: 'other-day', day: 'day4' })
  for (const text of ['', 'day3', key.slice(1), `${key}0`])
    expect(readDayKey(text, 'day3', days)).toEqual({ kind: 'no-key' })
  expect(readDayKey(key.replace(/^./, 'u'), 'day3', days)).toEqual({ kind: 'mistyped' })
})

test('Every key and the name of the course come from the secret, and none is another.', () => {
  const secret = Buffer.alloc(32, 3)
  const made = [
    courseIdOf(secret),
    ...days.flatMap((day) =>
      [dayKeyOf(secret, day), sealKeyOf(secret, day).subarray(0, 16)].map((key) => key.toString('hex')),
    ),
  ]
  expect(new Set(made).size).toBe(91)
  expect(courseIdOf(secret)).toBe('3de61ca2e8e2d8a0')
})
