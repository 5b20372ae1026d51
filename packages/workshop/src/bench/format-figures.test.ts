import { expect, test } from 'vitest'
import type { WorkshopFigures } from './bench-workshop.ts'
import { formatFigures, isGood } from './format-figures.ts'

const good: WorkshopFigures = {
  learners: 50,
  seconds: 60,
  sent: 3_000,
  shown: 3_000,
  restarts: 1,
  accept: { median: 4, p99: 100, slowest: 300 },
  board: { median: 150, p99: 1_000, slowest: 1_200 },
  memoryMb: { early: 200, late: 250 },
}

test('figures at their limits are good, and past any of them they are not', () => {
  expect(isGood(good)).toBe(true)
  expect(isGood({ ...good, memoryMb: { early: null, late: null } })).toBe(true)
  const bad: Partial<WorkshopFigures>[] = [
    { shown: 2_999 },
    { accept: { ...good.accept, p99: 101 } },
    { board: { ...good.board, p99: 1_001 } },
    { memoryMb: { early: 200, late: 251 } },
  ]
  for (const change of bad) {
    expect(isGood({ ...good, ...change }), JSON.stringify(change)).toBe(false)
    expect(formatFigures({ ...good, ...change })).toContain('NOT GOOD')
  }
})
