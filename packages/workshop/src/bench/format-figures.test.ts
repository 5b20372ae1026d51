import { expect, test } from 'vitest'
import type { WorkshopFigures } from './bench-workshop.ts'
import { formatFigures, judgeFigures } from './format-figures.ts'

const good: WorkshopFigures = {
  learners: 50,
  seconds: 60,
  sent: 3_000,
  shown: 3_000,
  restarts: 1,
  accept: { median: 4, p99: 100, slowest: 300 },
  hostAccept: { median: 3, p99: 40 },
  board: { median: 150, p99: 1_000, slowest: 1_200 },
  memoryMb: { early: 200, late: 250 },
  cost: { processorMs: 0.4, memoryMb: 5 },
  machine: { load: 0.5, lateP99: 25 },
}
const busy = { load: 9, lateP99: 26 }

test('figures at their limits are good, and past any of them they are not', () => {
  expect(judgeFigures(good)).toBe('good')
  expect(judgeFigures({ ...good, machine: busy })).toBe('good')
  const bad: Partial<WorkshopFigures>[] = [
    { shown: 2_999 },
    { accept: { ...good.accept, p99: 101 } },
    { board: { ...good.board, p99: 1_001 } },
    { memoryMb: { early: 200, late: 251 } },
  ]
  for (const change of bad) {
    expect(judgeFigures({ ...good, ...change }), JSON.stringify(change)).toBe('bad')
    expect(formatFigures({ ...good, ...change })).toContain('NOT GOOD')
  }
})

test('on a machine that lets a bare timer wait, times are not told; what is lost is lost all the same', () => {
  const slow = { ...good, accept: { ...good.accept, p99: 400 }, machine: busy }
  expect(judgeFigures(slow)).toBe('busy')
  expect(formatFigures(slow)).toContain('NOT TOLD')
  expect(judgeFigures({ ...slow, shown: 2_999 })).toBe('bad')
})
