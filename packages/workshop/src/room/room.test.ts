import { expect, test } from 'vitest'
import { sampleLearner, samplePass, sampleRoom } from '../samples/sample-room.ts'
import type { Change, Seat } from './room.ts'
import { viewRoom } from './view-room.ts'

const ada = sampleLearner(1)

test('an item that the plan does not have takes no room, and is counted all the same', () => {
  const room = sampleRoom([ada])
  const strange = { ...samplePass, item: 'day9/made-up' }
  room.take(ada.id, [{ told: strange, receivedMs: 5 }])
  expect(room.seats.get(ada.id)).toMatchObject({ count: 1, at: null, seenMs: 5 })
  expect(room.seats.get(ada.id)?.cells.size).toBe(0)
})

test('who has left is let in by their token no more, after a restart as well', () => {
  const room = sampleRoom([ada, sampleLearner(2, { leftMs: 5 })])
  expect(room.seatOf('token-1')?.id).toBe(ada.id)
  expect(room.seatOf('token-2')).toBe(null)
  room.leave(ada.id)
  expect(room.seatOf('token-1')).toBe(null)
})

test('what was kept is played once more to the same room', () => {
  const live = sampleRoom([ada])
  live.take(ada.id, [{ told: samplePass, receivedMs: 0 }])
  const again = sampleRoom([ada], [{ learner: ada.id, told: samplePass }])
  expect(again.seats).toEqual(live.seats)
})

test('changes are told with the learner and the item, or as the room’s', () => {
  const room = sampleRoom([ada])
  const changes: Change[] = []
  const stop = room.onChange((change) => void changes.push(change))
  room.take(ada.id, [{ told: samplePass, receivedMs: 0 }])
  room.hand(ada.id, 7)
  room.say({ id: 1, text: 'Hello.', learner: null, sender: 'instructor' })
  stop()
  room.countDown(null)
  expect(changes).toEqual([
    { kind: 'seat', learner: ada.id, item: 'day1/status-code' },
    { kind: 'seat', learner: ada.id, item: null },
    { kind: 'room' },
  ])
})

test('a learner is given the key of a day once its solutions are released, and not before', () => {
  const room = sampleRoom([ada])
  const solutions = { day: 'day1', what: 'solutions', learner: null } as const
  const keys = () => viewRoom(room, room.seatOf('token-1') as Seat, (day) => `key of ${day}`).keys
  room.release({ day: 'day1', what: 'day', learner: null }, true)
  expect(keys()).toEqual({})
  room.release(solutions, true)
  expect(keys()).toEqual({ day1: 'key of day1' })
  room.release(solutions, false)
  expect(keys()).toEqual({})
  // The full repository has no keys, and needs none.
  room.release(solutions, true)
  expect(viewRoom(room, room.seatOf('token-1') as Seat, () => null).keys).toEqual({})
})

test('a learner hears what was said to them or to everybody last, and nothing that was said to another', () => {
  const room = sampleRoom([ada, sampleLearner(2)])
  const heard = (token: string) =>
    viewRoom(room, room.seatOf(token) as Seat, () => null).message?.text ?? null
  room.say({ id: 1, text: 'To all.', learner: null, sender: 'instructor' })
  room.say({ id: 2, text: 'To Ada.', learner: ada.id, sender: 'helper' })
  expect([heard('token-1'), heard('token-2')]).toEqual(['To Ada.', 'To all.'])
  room.say({ id: 3, text: 'Again.', learner: null, sender: 'instructor' })
  expect([heard('token-1'), heard('token-2')]).toEqual(['Again.', 'Again.'])
})

test('what is released to one learner is theirs alone, until everybody has it', () => {
  const room = sampleRoom([ada, sampleLearner(2)])
  const solutions = { day: 'day1', what: 'solutions' } as const
  const has = () =>
    ['token-1', 'token-2'].map(
      (token) => 'day1' in viewRoom(room, room.seatOf(token) as Seat, () => 'key').keys,
    )
  room.release({ ...solutions, learner: ada.id }, true)
  expect(has()).toEqual([true, false])
  room.release({ ...solutions, learner: null }, true)
  expect(has()).toEqual([true, true])
  room.release({ ...solutions, learner: null }, false)
  expect(has()).toEqual([true, false])
  room.release({ ...solutions, learner: ada.id }, false)
  expect(has()).toEqual([false, false])
})
