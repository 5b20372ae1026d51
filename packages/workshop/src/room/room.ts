import type { Countdown, Loaded, StoredLearner, StoredMessage, StoredRelease } from '../store/store.ts'
import type { Kept } from '../store/write-entries.ts'
import type { StoredLaptop } from '../store/write-laptop.ts'
import type { Agenda } from './agenda.ts'
import { type Cell, moveCell } from './cell.ts'
import { createReleases, type Releases } from './releases.ts'

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
  /** A laptop said how ready it is. */
  | { kind: 'laptops' }
  /** Releases, the message, the countdown: learners see these too. */
  | { kind: 'room' }

/** The workshop as the host has it in memory: read from the store once, and kept in step with it. */
export interface RoomState {
  agenda: Agenda
  code: string
  seats: ReadonlyMap<string, Seat>
  releases: Omit<Releases, 'change'>
  /** Laptops that said how ready they are, by their ids. */
  laptops: ReadonlyMap<string, StoredLaptop>
  /** The newest message to everybody. */
  message: () => StoredMessage | null
  countdown: () => Countdown | null
  /** The database's clock, in milliseconds since 1970. */
  nowMs: () => number
  seatOf: (token: string) => Seat | null
  join: (learner: StoredLearner) => Seat
  /** When the workshop was made, in milliseconds since 1970. */
  madeMs: number
  /** Plays all that is a learner's anew. */
  replay: (learner: string, kept: readonly Kept[]) => void
  take: (learner: string, kept: readonly Kept[]) => void
  report: (laptop: StoredLaptop) => void
  leave: (learner: string) => void
  hand: (learner: string, handMs: number | null) => void
  release: (release: StoredRelease, isReleased: boolean) => void
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
  const laptops = new Map(loaded.laptops.map((laptop) => [laptop.id, laptop]))
  const releases = createReleases(loaded.released)
  const listeners = new Set<(change: Change) => void>()
  const startMs = loaded.nowMs - elapsedMs()
  let message: StoredMessage | null = null
  let { countdown } = loaded
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change)
  }
  const tellWhom = (learner: string | null): void =>
    tell(learner === null ? { kind: 'room' } : { kind: 'seat', learner, item: null })
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
  for (const learner of loaded.learners) sit(learner)
  for (const { learner, ...kept } of loaded.entries) {
    const seat = seats.get(learner)
    if (seat) apply(seat, kept)
  }
  for (const one of loaded.messages) hear(one)
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
    releases,
    laptops,
    message: () => message,
    countdown: () => countdown,
    madeMs: loaded.madeMs,
    nowMs: () => startMs + elapsedMs(),
    seatOf: (token) => tokens.get(token) ?? null,
    join: (learner) => {
      const seat = sit(learner)
      tell({ kind: 'seat', learner: seat.id, item: null })
      return seat
    },
    replay: (learner, kept) => {
      const seat = seats.get(learner)
      if (!seat) return
      seat.cells.clear()
      seat.count = 0
      for (const one of kept) apply(seat, one)
      for (const item of seat.cells.keys()) tell({ kind: 'seat', learner, item })
    },
    take: (learner, kept) => {
      const seat = seats.get(learner)
      if (!seat) return
      for (const one of kept) apply(seat, one)
      for (const item of new Set(kept.map(({ told }) => told.item))) tell({ kind: 'seat', learner, item })
    },
    report: (laptop) => {
      laptops.set(laptop.id, laptop)
      tell({ kind: 'laptops' })
    },
    leave: (learner) =>
      change(learner, (seat) => {
        seat.leftMs = startMs + elapsedMs()
        seat.handMs = null
        tokens.delete(seat.token)
      }),
    hand: (learner, handMs) => change(learner, (seat) => void (seat.handMs = handMs)),
    release: (release, isReleased) => {
      releases.change(release, isReleased)
      tellWhom(release.learner)
    },
    say: (next) => {
      hear(next)
      tellWhom(next.learner)
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
