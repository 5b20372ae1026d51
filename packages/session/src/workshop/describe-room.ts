import { printable } from '@firedrill/course'
import type { Room } from './messages.ts'

/** What a learner sees of the room: a line that stays, and sentences that are each told once, when they are new. */
export interface RoomView {
  line: string
  news: string[]
}

/** A room as it was heard, and when, by a clock that nobody sets. */
export interface HeardRoom {
  room: Room
  atMs: number
  /** The same moment by the learner's own clock, in milliseconds since 1970: only to tell a time of day. */
  wallMs: number
}

/** The room in words. `heard` is null until the host has said something. */
export const describeRoom = ({
  heard,
  nowMs,
  isAway,
  refused,
}: {
  heard: HeardRoom | null
  nowMs: number
  isAway: boolean
  refused: string | null
}): RoomView => {
  if (refused !== null) return { line: `Workshop: ${oneLine(refused)}`, news: [] }
  if (!heard) return { line: isAway ? away : 'Workshop: connecting.', news: [] }
  const { room } = heard
  const left = room.countdown ? room.countdown.secondsLeft - (nowMs - heard.atMs) / 1_000 : null
  const about = room.countdown ? oneLine(room.countdown.about) : ''
  const parts = [
    isAway ? away : `Workshop: ${oneLine(room.title)}`,
    left === null ? null : left > 0 ? `${formatLeft(left)} left for ${about}` : `time is up for ${about}`,
    room.isHandUp ? 'your hand is up' : null,
    room.message ? `"${oneLine(room.message.text)}"` : null,
  ]
  const news = [
    ...room.released.map(({ name }) => `${oneLine(name)} is open.`),
    ...describeKeys(Object.keys(room.keys)),
    ...(room.countdown
      ? [`${about} ends at ${timeOfDay(heard.wallMs + room.countdown.secondsLeft * 1_000)}.`]
      : []),
    ...(room.message ? [describeMessage(room.message)] : []),
  ]
  return { line: parts.filter(Boolean).join(' · '), news }
}

/** At the end of a workshop they open all at once. */
const describeKeys = (days: readonly string[]): string[] =>
  days.length > mostNamed
    ? [`The solutions of ${days.length} days are open.`]
    : days.map((day) => `The solutions of ${day} are open.`)

/** Words of the room, and whose they are. */
export const describeMessage = ({ text, sender, isPersonal }: NonNullable<Room['message']>): string =>
  `${sender === 'helper' ? 'A helper' : 'The instructor'}${isPersonal ? ', to you' : ''}: ${oneLine(text)}`

/** To the minute, so that it does not change while it stands. */
const timeOfDay = (ms: number): string => {
  const at = new Date(Math.round(ms / 60_000) * 60_000)
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

const mostNamed = 5

const away = 'Workshop: away, you drill on; it is told later'

const oneLine = (text: string): string => printable(text).replaceAll('\n', ' ')

const formatLeft = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
