import type { Cell } from './cell.ts'
import { findStuck, type Stuck } from './find-stuck.ts'
import type { KnownMistakes } from './known-mistakes.ts'
import { type ItemReport, reportItem } from './report-item.ts'
import type { ReleasedWhat } from './releases.ts'
import type { RoomState, Seat } from './room.ts'

/** What the board shows of the workshop itself. */
export interface WorkshopView {
  nowMs: number
  code: string
  title: string
  plan: string | null
  days: {
    day: string
    name: string
    minutes: number | null
    isReleased: boolean
    areSolutionsReleased: boolean
    /** Whether there is a key to release: the full repository has none, and needs none. */
    hasKey: boolean
    items: { id: string; title: string; kind: string; parSeconds: number }[]
  }[]
  /** Whether the solutions of every day of the course are released to everybody. */
  isAllReleased: boolean
  message: string | null
  countdown: { about: string; endsMs: number } | null
}

/** What it shows of a learner. */
export interface SeatView {
  id: string
  number: number
  name: string
  isThere: boolean
  sharesSource: boolean
  /** Whether they came by a file. */
  isImported: boolean
  handMs: number | null
  seenMs: number
  at: string | null
  /** What was said to them alone. */
  message: string | null
  /** What was released to them alone. */
  released: { day: string; what: ReleasedWhat }[]
  cells: Record<string, CellView>
}

/** What it shows of them at an item. */
export type CellView = Pick<Cell, 'state' | 'tries' | 'hints' | 'seconds' | 'status'> & { failed: string[] }

/** The head of the board. */
export const viewWorkshop = (room: RoomState, keyOf: (day: string) => string | null): WorkshopView => ({
  nowMs: room.nowMs(),
  code: room.code,
  title: room.agenda.title,
  plan: room.agenda.plan,
  days: room.agenda.days.map((day) => ({
    ...day,
    isReleased: room.releases.isToAll(day.day, 'day'),
    areSolutionsReleased: room.releases.isToAll(day.day, 'solutions'),
    hasKey: keyOf(day.day) !== null,
  })),
  isAllReleased: room.agenda.written.every((day) => room.releases.isToAll(day, 'solutions')),
  message: room.message()?.text ?? null,
  countdown: room.countdown(),
})

/** A row of the board. */
export const viewSeat = (room: RoomState, seat: Seat, isThere: boolean): SeatView => ({
  id: seat.id,
  number: seat.number,
  name: seat.name,
  isThere,
  sharesSource: seat.sharesSource,
  isImported: seat.isImported,
  handMs: seat.handMs,
  seenMs: seat.seenMs,
  at: seat.at,
  message: seat.message?.text ?? null,
  released: room.releases.alone(seat.id),
  cells: Object.fromEntries(
    Array.from(seat.cells, ([item, { state, tries, hints, seconds, status, failed }]) => [
      item,
      { state, tries, hints, seconds, status, failed: failed.map(({ title }) => title) },
    ]),
  ),
})

/** Those who are in the workshop: who left is kept, and not shown. */
export const presentSeats = (room: RoomState): Seat[] =>
  [...room.seats.values()].filter(({ leftMs }) => leftMs === null)

/** Who is stuck, the longest first. */
export const viewStuck = (room: RoomState): (Stuck & { learner: string })[] => {
  const pars = new Map(
    room.agenda.days.flatMap(({ items }) => items.map((item) => [item.id, item.parSeconds])),
  )
  return presentSeats(room)
    .flatMap((seat) => {
      // What a file tells is over: its times are those of the import.
      if (seat.isImported) return []
      const cell = seat.at === null ? null : seat.cells.get(seat.at)
      if (!cell || seat.at === null) return []
      const parSeconds = pars.get(seat.at) ?? 0
      const stuck = findStuck({ item: seat.at, parSeconds, cell }, room.nowMs())
      return stuck ? [{ learner: seat.id, ...stuck }] : []
    })
    .toSorted((one, other) => one.sinceMs - other.sinceMs)
}

/** How the room fares with items. */
export const viewReports = (
  room: RoomState,
  knownOf: (item: string) => KnownMistakes,
  items?: ReadonlySet<string>,
): ItemReport[] => {
  const seats = presentSeats(room)
  return room.agenda.days
    .flatMap((day) => day.items)
    .filter(({ id }) => items?.has(id) ?? true)
    .map((item) =>
      reportItem(
        item,
        seats.flatMap(({ cells }) => cells.get(item.id) ?? []),
        knownOf(item.id),
      ),
    )
}
