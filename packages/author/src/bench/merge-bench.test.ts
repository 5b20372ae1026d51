import { expect, test } from 'vitest'
import { type Bench, type BenchPart, toRow } from './bench.ts'
import { mergeBench } from './merge-bench.ts'

const row = (part: BenchPart, value: number) =>
  toRow({ part, name: part, unit: 'ms', value, reference: 'node -e 0', referenceValue: 20, limit: 4 })

const bench = (cpus: number, rows: Bench['rows'], skipped: Bench['skipped'] = []): Bench => ({
  version: 1,
  ok: rows.every(({ ok }) => ok),
  machine: { node: 'v24.21.0', platform: 'linux', cpus },
  rows,
  skipped,
  durationMs: cpus,
})

test('A bench of one part leaves the figures of the others, in their order.', () => {
  const kept = bench(4, [row('list', 90), row('grade', 60), row('long', 50)])
  const merged = mergeBench(kept, bench(2, [row('grade', 40)]))
  expect(merged.rows).toEqual([row('list', 90), row('grade', 40), row('long', 50)])
  expect(merged).toMatchObject({ ok: false, machine: { cpus: 2 }, durationMs: 2 })
})

test('What was skipped takes the place of its figures, and the other way round.', () => {
  const skipped = [{ part: 'grade', reason: 'blocked' }] as const
  const merged = mergeBench(bench(2, [row('grade', 40)]), bench(2, [], [...skipped]))
  expect(merged).toMatchObject({ rows: [], skipped })
  expect(mergeBench(merged, bench(2, [row('grade', 40)]))).toMatchObject({ skipped: [], ok: true })
})
