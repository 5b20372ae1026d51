import type { Room } from '@firedrill/session/workshop'
import type { StoredMessage } from '../store/store.ts'
import type { RoomState, Seat } from './room.ts'

/** What a learner is told of the room: nothing of anybody else. */
export const viewRoom = (
  room: RoomState,
  seat: Pick<Seat, 'id' | 'handMs' | 'message'>,
  keyOf: (day: string) => string | null,
): Room => {
  const { agenda, releases } = room
  const countdown = room.countdown()
  const keys = agenda.written.flatMap((day) => {
    const key = releases.isTo(seat.id, day, 'solutions') ? keyOf(day) : null
    return key === null ? [] : [[day, key] as const]
  })
  return {
    title: agenda.title,
    message: newest(room.message(), seat.message),
    countdown: countdown && {
      about: countdown.about,
      secondsLeft: (countdown.endsMs - room.nowMs()) / 1_000,
    },
    released: agenda.days
      .filter(({ day }) => releases.isTo(seat.id, day, 'day'))
      .map(({ day, name }) => ({ day, name })),
    keys: Object.fromEntries(keys),
    isHandUp: seat.handMs !== null,
  }
}

/** Of what was said to everybody, and to them alone. */
const newest = (one: StoredMessage | null, other: StoredMessage | null): Room['message'] => {
  const message = (one?.id ?? 0) > (other?.id ?? 0) ? one : other
  return (
    message && { id: message.id, text: message.text, sender: message.sender, isPersonal: message === other }
  )
}
