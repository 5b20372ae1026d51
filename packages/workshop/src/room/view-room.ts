import type { Room } from '@firedrill/session/workshop'
import type { StoredMessage } from '../store/store.ts'
import type { RoomState, Seat } from './room.ts'

/** What a learner is told of the room: nothing of anybody else. */
export const viewRoom = (
  room: RoomState,
  seat: Pick<Seat, 'handMs' | 'message'>,
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
    message: newest(room.message(), seat.message),
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

/** Of what was said to everybody, and to them alone. */
const newest = (one: StoredMessage | null, other: StoredMessage | null): Room['message'] => {
  const message = (one?.id ?? 0) > (other?.id ?? 0) ? one : other
  return (
    message && { id: message.id, text: message.text, sender: message.sender, isPersonal: message === other }
  )
}
