import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportHistory } from './export-history.ts'
import { uniteEntries, uniteLines } from './history.ts'
import { formatLine } from './line.ts'
import { parseExport } from './parse-export.ts'
import { anyEntry, attempt, newerLine, whole, wholeOf } from './samples.ts'

const entry = {
  version: 1,
  id: '00000000000000ff',
  at: '2026-01-01T00:00:00.000Z',
  item: 'day1/status-code',
  kind: 'open',
  place: 'work',
} as const
const line = formatLine(entry)

/** Random bytes, and pieces of real lines, with no line end in them. */
const garbage = fc
  .oneof(
    fc.uint8Array({ min: 0, max: 255, minLength: 1 }).map((bytes) => Buffer.from(bytes).toString()),
    fc.nat({ max: line.length - 2 }).map((length) => line.slice(0, length + 1)),
    fc.nat({ max: line.length - 2 }).map((length) => line.slice(length + 1)),
    fc.constantFrom(
      'null',
      '00000000 {"version":1}',
      whole({ version: 1 }),
      whole({ version: '2' }),
      whole([1]),
    ),
  )
  .map((text) => text.replace(/[\r\n\uFEFF]/g, '') || '?')

test('Whatever stands between them, and whichever line ends they have, all whole lines are read.', () => {
  const kinds = fc.oneof(
    anyEntry.map((value) => ({ kind: 'entry' as const, value, text: formatLine(value) })),
    newerLine.map((text) => ({ kind: 'newer' as const, text })),
    garbage.map((text) => ({ kind: 'garbage' as const, text })),
  )
  fc.assert(
    fc.property(
      fc.array(kinds),
      fc.constantFrom('\n', '\r\n', '\n\n'),
      fc.constantFrom('', '\uFEFF'),
      (lines, end, mark) => {
        const history = parseExport(mark + lines.map(({ text }) => text + end).join(''))
        const newer = uniteLines(lines.filter(({ kind }) => kind === 'newer').map(({ text }) => text))
        expect(history.entries).toEqual(
          uniteEntries(lines.flatMap((part) => (part.kind === 'entry' ? [part.value] : []))),
        )
        expect(history.newerLines).toEqual(newer)
        expect(history.newer).toBe(newer.length)
        expect(history.unreadable).toEqual(
          lines.flatMap(({ kind, text }, index) =>
            kind === 'garbage' ? [{ line: index * (end === '\n\n' ? 2 : 1) + 1, text }] : [],
          ),
        )
      },
    ),
  )
})

test('Any text at all is read without an error, and its export reads the same.', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(garbage, newerLine, anyEntry.map(formatLine))).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const history = parseExport(text)
      expect(parseExport(exportHistory(history))).toEqual({ ...history, unreadable: [] })
    }),
  )
})

test('Lines run together are read one by one.', () => {
  const other = formatLine({ ...entry, id: '0000000000000001' })
  const newer = whole({ version: 2 })
  const history = parseExport(`abc${line}${newer}0123${newer}${line.slice(0, 30)}${other}\n`)
  expect(history.entries.map(({ id }) => id)).toEqual(['0000000000000001', '00000000000000ff'])
  expect(history.newerLines).toEqual([newer])
  expect(history.unreadable.map(({ text }) => text)).toEqual(['abc', '0123', line.slice(0, 30)])
})

test('Entries with one id are one entry, the same one whichever comes first.', () => {
  const twins = [line, formatLine({ ...entry, place: 'review' })]
  expect(parseExport(twins.join('\n'))).toEqual(parseExport(twins.toReversed().join('\n')))
  expect(parseExport(twins.join('\n')).entries).toHaveLength(1)
})

test('A changed character makes a line unreadable instead of wrong.', () => {
  for (let index = 0; index < line.length; index++) {
    const changed = `${line.slice(0, index)}~${line.slice(index + 1)}`
    expect(parseExport(changed)).toMatchObject({
      entries: [],
      newer: 0,
      unreadable: [{ line: 1, text: changed }],
    })
  }
})

test.for([
  [{ ...entry, at: 'soon' }],
  [{ ...entry, at: '2026-13-01T00:00:00.000Z' }],
  [{ ...entry, at: 5 }],
  [{ ...entry, id: '1' }],
  [{ ...entry, item: null }],
  [{ ...entry, place: 'constructor' }],
  [{ ...entry, version: 0 }],
  [{ ...entry, kind: 7 }],
  [{ ...entry, kind: 'hint', number: 0 }],
  [{ ...entry, kind: 'try', status: 'won' }],
  [{ ...entry, kind: 'try', status: 'fail', failing: 'one' }],
  [{ ...entry, kind: 'known', isKnown: 'yes' }],
  [{ ...entry, ...attempt, day: '2026-11-32' }],
  [{ ...entry, ...attempt, judgedBy: 'me' }],
  [{ ...entry, ...attempt, checks: { passed: 1, total: 2 } }],
  [{ ...entry, ...attempt, checks: [] }],
  [{ ...entry, ...attempt, files: { 'a.ts': 'abc' } }],
])('%j with a right checksum is unreadable, not believed.', ([value]) => {
  expect(parseExport(whole(value))).toMatchObject({ entries: [], newer: 0, unreadable: [{ line: 1 }] })
})

test('Fields that this firedrill does not know stay with their entry.', () => {
  const text = `${whole({ ...entry, mood: { good: true } })}\n`
  expect(exportHistory(parseExport(text))).toBe(text)
})

test('An entry from before a field came is read as it is, without it.', () => {
  const text = formatLine({ ...entry, ...attempt })
  expect(parseExport(text).entries).toEqual([{ ...entry, ...attempt }])
})

test('Nesting too deep to be written again is unreadable.', () => {
  const json = `${JSON.stringify(entry).slice(0, -1)},"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  const history = parseExport(wholeOf(json))
  expect(history).toMatchObject({ entries: [], unreadable: [{ line: 1 }] })
  expect(exportHistory(history)).toBe('')
})

test('A hostile line of a megabyte is read in milliseconds, not in minutes.', () => {
  const text = '01234567 {"version":'.repeat(50_000)
  const started = performance.now()
  const { unreadable } = parseExport(text)
  expect(performance.now() - started).toBeLessThan(5_000)
  expect(unreadable.map((piece) => piece.text).join('')).toBe(text)
})

test('An attempt of the first firedrill, which had no id, is read; two copies of it are one.', () => {
  const { at, item } = entry
  const first = whole({ version: 1, kind: 'attempt', item, result: 'pass', seconds: 93, at })
  const { entries } = parseExport(`${first}\n${first}\n`)
  expect(entries).toEqual([
    {
      version: 1,
      kind: 'attempt',
      id: expect.any(String),
      at,
      item,
      result: 'pass',
      seconds: 93,
      hints: 0,
      tries: 1,
      place: 'work',
    },
  ])
  expect(parseExport(exportHistory({ entries, newerLines: [] })).entries).toEqual(entries)
})
