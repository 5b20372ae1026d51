import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { onTestFinished } from 'vitest'
import type { Entry, NewEntry } from './entry.ts'

/** A folder that goes away with the test. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const attempt: Extract<NewEntry, { kind: 'attempt' }> = {
  kind: 'attempt',
  item: 'day1/status-code',
  result: 'pass',
  seconds: 93,
  hints: 0,
  tries: 1,
  place: 'work',
}

/** A whole line that says what this firedrill may not know. */
export const whole = (value: unknown): string => wholeOf(JSON.stringify(value))

export const wholeOf = (json: string): string => `${crc32(json).toString(16).padStart(8, '0')} ${json}`

/** Any text that a string can hold, lone surrogates, line ends and NUL too. */
export const anyText = fc
  .string({ unit: 'binary' })
  .chain((text) => fc.constantFrom(text, `${text}\n`, `\r\n${text}`, `${text}\0`, `\uD800${text}\uDC00`))

const hexadecimal = (digits: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: digits, maxLength: digits })
const place = fc.constantFrom('work' as const, 'review' as const)

/** Entries of every kind; ids and times repeat now and then. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.oneof(hexadecimal(16), fc.constantFrom('0000000000000001', '0000000000000002')),
    at: fc
      .date({ min: new Date(0), max: new Date(200), noInvalidDate: true })
      .map((date) => date.toISOString()),
    item: anyText,
  })
  .chain((common) =>
    fc
      .oneof(
        fc.record({
          kind: fc.constant('attempt' as const),
          result: fc.constantFrom('pass' as const, 'reveal' as const, 'skip' as const, 'leave' as const),
          seconds: fc.option(fc.nat()),
          hints: fc.nat(),
          tries: fc.nat(),
          place,
        }),
        fc.record({
          kind: fc.constant('attempt' as const),
          result: fc.constant('pass' as const),
          seconds: fc.constant(null),
          hints: fc.nat(),
          tries: fc.nat(),
          place,
          judgedBy: hexadecimal(16),
          day: fc.constantFrom('2026-11-25', '2028-02-29'),
          checks: fc.record({ passed: fc.nat(), total: fc.nat(), failing: fc.array(anyText) }),
          files: fc.dictionary(
            anyText.filter((name) => name !== '__proto__'),
            hexadecimal(64),
          ),
        }),
        fc.record({
          kind: fc.constant('try' as const),
          status: fc.constantFrom('fail' as const, 'blocked' as const),
          place,
        }),
        fc.record({
          kind: fc.constant('try' as const),
          status: fc.constant('fail' as const),
          place,
          failing: fc.array(anyText),
          failed: fc.dictionary(
            anyText.filter((id) => id !== '__proto__'),
            fc.record({ title: anyText, misconception: fc.option(anyText) }),
          ),
        }),
        fc.record({ kind: fc.constant('known' as const), isKnown: fc.boolean() }),
        fc.record({ kind: fc.constant('hint' as const), number: fc.integer({ min: 1, max: 9 }) }),
        fc.record({ kind: fc.constant('open' as const), place }),
        fc.record({
          kind: fc.constant('fire' as const),
          seed: hexadecimal(8),
          fault: anyText,
          result: fc.constantFrom('mitigated' as const, 'given-up' as const),
          detectSeconds: fc.option(fc.nat()),
          mitigateSeconds: fc.option(fc.nat()),
          burned: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
          day: fc.constant('2026-11-25'),
        }),
      )
      .map((details) => ({ version: 1 as const, ...common, ...details })),
  )

/** Whole lines of a newer firedrill. */
export const newerLine: fc.Arbitrary<string> = fc
  .oneof(
    fc.record({ version: fc.integer({ min: 2, max: 3 }), note: anyText }),
    fc.record({ version: fc.constant(1), kind: fc.constant('review'), note: anyText }),
  )
  .map(whole)
