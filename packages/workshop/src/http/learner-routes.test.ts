import { expect, test } from 'vitest'
import type { Host } from '../host-types.ts'
import type { Seat } from '../room/room.ts'
import { sampleLearner, samplePass, sampleRoom } from '../samples/sample-room.ts'
import type { Brought } from '../store/write-entries.ts'
import { learnerRoutes } from './learner-routes.ts'

/** Sends an attempt with a file; returns what reaches the store. */
const send = async (sharesSource: boolean, count = 0): Promise<Brought[]> => {
  const room = sampleRoom([sampleLearner(1, { sharesSource })])
  const seat = room.seatOf('token-1') as Seat
  seat.count = count
  const brought: Brought[] = []
  const store = {
    keep: async (one: Brought) => {
      brought.push(one)
      return []
    },
  }
  const host = { room, store, metrics: { took: () => {} }, keyOf: () => null } as unknown as Host
  await learnerRoutes['/api/entries'](host, seat, {
    entries: [{ ...samplePass, source: { 'status-code.ts': 'mine' } }],
  })
  return brought
}

test('files of who shares them reach the store, and those of anybody else do not', async () => {
  expect((await send(true))[0]?.entries[0]).toHaveProperty('source')
  expect((await send(false))[0]?.entries[0]).not.toHaveProperty('source')
})

test('nobody fills the database: past its limit a learner’s entries are refused', async () => {
  await expect(send(false, 19_999)).resolves.toHaveLength(1)
  await expect(send(false, 20_000)).rejects.toMatchObject({ status: 409 })
})
