import type { Countdown, Loaded, Release, StoredLearner, StoredMessage } from '../store/store.ts'
import type { Kept } from '../store/write-entries.ts'
import type { Agenda } from './agenda.ts'
import { type Cell, moveCell } from './cell.ts'

/** A learner, and how far they are with each item they touched. */
export interface Seat extends StoredLearner {
  cells: Map<string, Cell>
  /** The item they touched last. */
  at: string | null
  /** How many things were kept of them. */
  count: number
  /** When something of theirs came last. */
  seenMs: number
  /** The newest message to them alone. */
  message: StoredMessage | null
}

/** What changed, for whoever shows it. */
export type Change =
  | { kind: 'seat'; learner: string; item: string | null }
  /** Releases, the message, the countdown: learners see these too. */
  | { kind: 'room' }

/** The workshop as the host has it in memory: read from the store once, and kept in step with it. */
export interface RoomState {
  agenda: Agenda
  code: string
  seats: ReadonlyMap<string, Seat>
  released: ReadonlyMap<string, ReadonlySet<Release>>
  /** The newest message to everybody. */
  message: () => StoredMessage | null
  countdown: () => Countdown | null
  /** The database's clock, in milliseconds since 1970. */
  nowMs: () => number
  seatOf: (token: string) => Seat | null
  join: (learner: StoredLearner) => Seat
  take: (learner: string, kept: readonly Kept[]) => void
  leave: (learner: string) => void
  hand: (learner: string, handMs: number | null) => void
  release: (day: string, what: Release, isReleased: boolean) => void
  say: (message: StoredMessage) => void
  countDown: (countdown: Countdown | null) => void
  onChange: (listener: (change: Change) => void) => () => void
}

/** Opens the room over what the store holds. `elapsedMs` is a clock that nobody sets. */
export const createRoom = (
  agenda: Agenda,
  loaded: Loaded,
  elapsedMs: () => number = () => performance.now(),
): RoomState => {
  const items = new Set(agenda.days.flatMap((day) => day.items.map(({ id }) => id)))
  const seats = new Map<string, Seat>()
  const tokens = new Map<string, Seat>()
  const released = new Map<string, Set<Release>>()
  const listeners = new Set<(change: Change) => void>()
  const startMs = loaded.nowMs - elapsedMs()
  let message: StoredMessage | null = null
  let { countdown } = loaded
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change)
  }
  const sit = (learner: StoredLearner): Seat => {
    const seat: Seat = {
      ...learner,
      cells: new Map(),
      at: null,
      count: 0,
      seenMs: learner.joinedMs,
      message: null,
    }
    seats.set(seat.id, seat)
    if (seat.leftMs === null) tokens.set(seat.token, seat)
    return seat
  }
  const apply = (seat: Seat, { told, receivedMs }: Kept): void => {
    seat.count++
    seat.seenMs = receivedMs
    if (!items.has(told.item)) return
    seat.cells.set(told.item, moveCell(seat.cells.get(told.item) ?? null, told, receivedMs))
    seat.at = told.item
  }
  const hear = (next: StoredMessage): void => {
    const seat = next.learner === null ? null : seats.get(next.learner)
    if (seat) seat.message = next
    else message = next
  }
  const releaseDay = (day: string, what: Release, isReleased: boolean): void => {
    const now = released.get(day) ?? new Set()
    released.set(day, now)
    if (isReleased) now.add(what)
    else now.delete(what)
  }
  for (const learner of loaded.learners) sit(learner)
  for (const { learner, ...kept } of loaded.entries) {
    const seat = seats.get(learner)
    if (seat) apply(seat, kept)
  }
  for (const one of loaded.messages) hear(one)
  for (const { day, what } of loaded.released) releaseDay(day, what, true)
  const change = (learner: string, act: (seat: Seat) => void): void => {
    const seat = seats.get(learner)
    if (!seat) return
    act(seat)
    tell({ kind: 'seat', learner, item: null })
  }
  return {
    agenda,
    code: loaded.code,
    seats,
    released,
    message: () => message,
    countdown: () => countdown,
    nowMs: () => startMs + elapsedMs(),
    seatOf: (token) => tokens.get(token) ?? null,
    join: (learner) => {
      const seat = sit(learner)
      tell({ kind: 'seat', learner: seat.id, item: null })
      return seat
    },
    take: (learner, kept) => {
      const seat = seats.get(learner)
      if (!seat) return
      for (const one of kept) apply(seat, one)
      for (const item of new Set(kept.map(({ told }) => told.item))) tell({ kind: 'seat', learner, item })
    },
    leave: (learner) =>
      change(learner, (seat) => {
        seat.leftMs = startMs + elapsedMs()
        seat.handMs = null
        tokens.delete(seat.token)
      }),
    hand: (learner, handMs) => change(learner, (seat) => void (seat.handMs = handMs)),
    release: (day, what, isReleased) => {
      releaseDay(day, what, isReleased)
      tell({ kind: 'room' })
    },
    say: (next) => {
      hear(next)
      tell(next.learner === null ? { kind: 'room' } : { kind: 'seat', learner: next.learner, item: null })
    },
    countDown: (next) => {
      countdown = next
      tell({ kind: 'room' })
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
