import type { Told } from '@firedrill/session/workshop'
import type { Agenda } from '../room/agenda.ts'
import { createRoom, type RoomState } from '../room/room.ts'
import type { StoredLearner } from '../store/store.ts'

const agenda: Agenda = {
  plan: 'one-week',
  title: 'One week',
  written: ['day1'],
  days: [
    {
      day: 'day1',
      name: 'Mon = day1 HTTP requests',
      minutes: 120,
      items: [{ id: 'day1/status-code', title: 'Whose status is it?', kind: 'drill', parSeconds: 180 }],
    },
  ],
}

/** A learner of a sample room. */
export const sampleLearner = (number: number, change: Partial<StoredLearner> = {}): StoredLearner => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  number,
  name: `Nr ${number}`,
  token: `token-${number}`,
  sharesSource: false,
  isImported: false,
  joinedMs: 0,
  leftMs: null,
  handMs: null,
  ...change,
})

/** A room of one day and one item. For tests. */
export const sampleRoom = (
  learners: StoredLearner[],
  told: { learner: string; told: Told }[] = [],
): RoomState =>
  createRoom(
    agenda,
    {
      code: 'K7QM2XWD',
      plan: 'one-week',
      learners,
      entries: told.map((one, index) => ({ ...one, receivedMs: index })),
      released: [],
      messages: [],
      laptops: [],
      countdown: null,
      madeMs: 0,
      nowMs: 1_000,
    },
    () => 0,
  )

/** A pass of its item. */
export const samplePass: Told & { kind: 'attempt' } = {
  id: '0123456789abcdef',
  at: '2026-11-26T12:00:00.000Z',
  item: 'day1/status-code',
  kind: 'attempt',
  place: 'work',
  result: 'pass',
  seconds: 61,
  hints: 1,
  tries: 2,
  failed: [],
}
