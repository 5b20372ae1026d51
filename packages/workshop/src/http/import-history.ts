import { learnerDay } from '@firedrill/course'
import { most, readExport, toLine } from '@firedrill/session/workshop'
import type { Host } from '../host-types.ts'
import type { Seat } from '../room/room.ts'
import { digestOf, makeToken } from './access.ts'
import { mostKept } from './limits.ts'
import { Refusal } from './refusal.ts'

const batchSize = 500

/**
 * Takes an exported history in the place of what an app would have told. It goes to whoever told some of it already,
 * live or by an earlier file, and else to a new row; what is known is known once. Throws a `Refusal` for a file that is
 * none.
 */
export const importHistory = async (
  host: Host,
  { name, text }: { name: string; text: string },
): Promise<object> => {
  const { told, entries, unreadable } = readExport(text, learnerDay(new Date(host.room.madeMs)))
  if (entries === 0) {
    throw new Refusal(
      422,
      `${name} is no exported history: not one line of it reads.`,
      'The learner makes one: `pnpm drill progress export ada.jsonl`.',
    )
  }
  const { seat, isNew } = await findSeat(host, { name, ids: told.map(({ id }) => id) })
  if (seat.count + told.length > mostKept) {
    throw new Refusal(409, `${name} holds more than the workshop keeps of one learner.`, 'Look at the file.')
  }
  let fresh = 0
  for (let at = 0; at < told.length; at += batchSize) {
    const kept = await host.store.keep({ learner: seat.id, entries: told.slice(at, at + batchSize) })
    host.room.take(seat.id, kept)
    fresh += kept.length
  }
  host.log('imported', { number: seat.number, isNew, fresh })
  return {
    learner: seat.name,
    isNew,
    fresh,
    known: told.length - fresh,
    older: entries - told.length,
    unreadable,
  }
}

const findSeat = async (
  { store, room }: Host,
  { name, ids }: { name: string; ids: readonly string[] },
): Promise<{ seat: Seat; isNew: boolean }> => {
  const owners = (await store.findOwners(ids)).flatMap((id) => room.seats.get(id) ?? [])
  const present = owners.filter(({ leftMs }) => leftMs === null)
  const seat = present.find(({ isImported }) => !isImported) ?? present[0]
  if (seat) return { seat, isNew: false }
  const learner = await store.join({
    name: toLine(name, most.name),
    token: digestOf(makeToken()),
    sharesSource: false,
    isImported: true,
  })
  return { seat: room.join(learner), isNew: true }
}

/** Whoever came by a file, and is live now, is one row again: it has what the file told, and what the app does. */
export const mergeImported = async (
  { store, room }: Host,
  seat: Seat,
  ids: readonly string[],
): Promise<void> => {
  const isAny = [...room.seats.values()].some(({ isImported, leftMs }) => isImported && leftMs === null)
  if (!isAny || seat.isImported || ids.length === 0) return
  for (const id of await store.findOwners(ids)) {
    const other = room.seats.get(id)
    if (!other?.isImported || other.leftMs !== null) continue
    room.replay(seat.id, await store.merge({ from: other.id, into: seat.id }))
    room.leave(other.id)
  }
}
