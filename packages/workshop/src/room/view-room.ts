import type { Room } from '@firedrill/session/workshop'
import type { RoomState, Seat } from './room.ts'

/** What a learner is told of the room: nothing of anybody else. */
export const viewRoom = (
  room: RoomState,
  seat: Pick<Seat, 'handMs'>,
  keyOf: (day: string) => string | null,
): Room => {
  const { agenda, released } = room
  const countdown = room.countdown()
  const keys = agenda.days.flatMap(({ day }) => {
    const key = released.get(day)?.has('solutions') ? keyOf(day) : null
    return key === null ? [] : [[day, key] as const]
  })
  return {
    title: agenda.title,
    message: room.message(),
    countdown: countdown && {
      about: countdown.about,
      secondsLeft: (countdown.endsMs - room.nowMs()) / 1_000,
    },
    released: agenda.days
      .filter(({ day }) => released.get(day)?.has('day'))
      .map(({ day, name }) => ({ day, name })),
    keys: Object.fromEntries(keys),
    isHandUp: seat.handMs !== null,
  }
}
