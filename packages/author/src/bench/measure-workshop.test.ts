import { expect, test } from 'vitest'
import { toWorkshopRows, type WorkshopReport } from './measure-workshop.ts'

const room: WorkshopReport['figures'][number] = {
  learners: 500,
  sent: 1_000,
  shown: 1_000,
  restarts: 3,
  accept: { p99: 100 },
  hostAccept: { p99: 30 },
  board: { p99: 1_000 },
  memoryMb: { early: 400, late: 500 },
  cost: { processorMs: 0.4, memoryMb: 0.5 },
  machine: { lateP99: 5 },
}

const areGood = (change: Partial<typeof room>): boolean =>
  toWorkshopRows({ figures: [{ ...room, ...change }] }).every(({ ok }) => ok)

test('A host at its limits is within them; a slow one, a fat one and one that lost a try are not.', () => {
  expect(areGood({})).toBe(true)
  expect(areGood({ accept: { p99: 101 } })).toBe(false)
  expect(areGood({ board: { p99: 1_001 } })).toBe(false)
  expect(areGood({ memoryMb: { early: 400, late: 501 } })).toBe(false)
  expect(areGood({ shown: 999 })).toBe(false)
  expect(areGood({ shown: 0 })).toBe(false)
})

test('What a learner costs stands beside what one of the smallest room does.', () => {
  const rows = toWorkshopRows({
    figures: [{ ...room, learners: 50, cost: { processorMs: 0.8, memoryMb: 1 } }, room],
  })
  expect(rows.filter(({ name }) => name.startsWith('500') && name.endsWith('each'))).toMatchObject([
    { name: '500 learners: processor a second, each', value: 0.4, ratio: 0.5, limit: null },
    { name: '500 learners: memory of the host, each', value: 0.5, ratio: 0.5, limit: null },
  ])
})
