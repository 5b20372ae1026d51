import type { ServerResponse } from 'node:http'
import type { Host } from '../host-types.ts'
import { presentSeats, viewReports, viewSeat, viewStuck, viewWorkshop } from '../room/view-board.ts'
import { viewLaptops } from '../room/view-laptops.ts'
import { viewRoom } from '../room/view-room.ts'
import type { Role } from './access.ts'

/** What keeps boards and learners up to date. */
export interface Broadcast {
  openBoard: (response: ServerResponse, role: Role) => void
  /** A learner's app came, or went. */
  presence: (learner: string) => void
  close: () => void
}

/** Boards hear of many changes at once; a second is the promise. */
const gatherMs = 250
/** Time alone makes people stuck. */
const lookMs = 5_000

/** Tells all there is to a board that opens, and to all of them what changed. */
export const createBroadcast = (host: Host): Broadcast => {
  const { room, boards, learners, keyOf, knownOf } = host
  const seats = new Set<string>()
  const items = new Set<string>()
  let isRoomChanged = false
  let areLaptopsChanged = false
  let timer: NodeJS.Timeout | null = null
  let lastStuck = ''

  const viewSeats = (ids?: ReadonlySet<string>) =>
    presentSeats(room)
      .filter(({ id }) => ids?.has(id) ?? true)
      .map((seat) => viewSeat(room, seat, learners.has(seat.id)))
  const tellStuck = (): void => {
    const stuck = viewStuck(room)
    const text = JSON.stringify(stuck)
    if (text === lastStuck) return
    lastStuck = text
    boards.sendAll('stuck', { nowMs: room.nowMs(), stuck })
  }
  const flush = (): void => {
    timer = null
    if (boards.count() > 0) {
      if (isRoomChanged) boards.sendAll('workshop', viewWorkshop(room, keyOf))
      if (areLaptopsChanged) boards.sendAll('laptops', { laptops: viewLaptops(room) })
      if (seats.size > 0) {
        const left = [...seats].filter((id) => room.seats.get(id)?.leftMs !== null)
        boards.sendAll('change', {
          nowMs: room.nowMs(),
          seats: viewSeats(seats),
          left,
          reports: viewReports(room, knownOf, items),
        })
        tellStuck()
      }
    }
    if (isRoomChanged) {
      for (const id of learners.keys()) {
        const seat = room.seats.get(id)
        if (seat) learners.send(id, 'room', viewRoom(room, seat, keyOf))
      }
    }
    seats.clear()
    items.clear()
    isRoomChanged = false
    areLaptopsChanged = false
  }
  const gather = (): void => {
    timer ??= setTimeout(flush, gatherMs)
  }
  const stop = room.onChange((change) => {
    if (change.kind === 'room') isRoomChanged = true
    else if (change.kind === 'laptops') areLaptopsChanged = true
    else {
      seats.add(change.learner)
      if (change.item !== null) items.add(change.item)
      const seat = room.seats.get(change.learner)
      // Their own hand is seen at once, wherever it was raised.
      if (change.item === null && seat) learners.send(seat.id, 'room', viewRoom(room, seat, keyOf))
    }
    gather()
  })
  const look = setInterval(tellStuck, lookMs)
  return {
    openBoard: (response, role) => {
      boards.open(role, response)
      boards.send(role, 'all', {
        role,
        workshop: viewWorkshop(room, keyOf),
        seats: viewSeats(),
        reports: viewReports(room, knownOf),
        laptops: viewLaptops(room),
        stuck: viewStuck(room),
      })
    },
    presence: (learner) => {
      seats.add(learner)
      gather()
    },
    close: () => {
      stop()
      clearInterval(look)
      if (timer) clearTimeout(timer)
    },
  }
}
