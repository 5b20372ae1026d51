import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportHistory } from './export-history.ts'
import type { History } from './history.ts'
import { formatLine } from './line.ts'
import { mergeHistories } from './merge-histories.ts'
import { parseExport } from './parse-export.ts'
import { anyEntry, newerLine } from './samples.ts'

const history: fc.Arbitrary<History> = fc
  .array(fc.oneof(anyEntry.map(formatLine), newerLine, fc.constantFrom('torn', 'torn too')))
  .map((lines) => parseExport(lines.join('\n')))

test('A merge is the same in any order, in any grouping and however often it is made.', () => {
  fc.assert(
    fc.property(history, history, history, (one, two, three) => {
      expect(mergeHistories(one, two)).toEqual(mergeHistories(two, one))
      const all = mergeHistories(one, two, three)
      expect(mergeHistories(mergeHistories(one, two), three)).toEqual(all)
      expect(mergeHistories(one, mergeHistories(two, three))).toEqual(all)
      expect(mergeHistories(all, one, all)).toEqual(all)
      expect(mergeHistories(one, one)).toEqual({ ...one, unreadable: [] })
    }),
  )
})

test('A merge holds every id, and every line of a newer firedrill byte for byte, in order.', () => {
  fc.assert(
    fc.property(history, history, (one, two) => {
      const merged = mergeHistories(one, two)
      const ids = merged.entries.map(({ id }) => id)
      expect(new Set(ids)).toEqual(new Set([...one.entries, ...two.entries].map(({ id }) => id)))
      expect(ids).toHaveLength(new Set(ids).size)
      const times = merged.entries.map(({ at, id }) => `${at} ${id}`)
      expect(times).toEqual(times.toSorted())
      const lines = exportHistory(merged).split('\n')
      expect(lines).toEqual(expect.arrayContaining([...one.newerLines, ...two.newerLines]))
      expect(parseExport(exportHistory(merged))).toEqual(merged)
    }),
  )
})
