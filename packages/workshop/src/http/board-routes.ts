import type * as z from 'zod'
import type { Host } from '../host-types.ts'
import type { RoomState } from '../room/room.ts'
import type { Role } from './access.ts'
import { importHistory } from './import-history.ts'
import type { boardMessages } from './messages.ts'
import { Refusal } from './refusal.ts'

/** What staff may do; `access.ts` says which role may do what. */
export const boardRoutes: {
  [Path in keyof typeof boardMessages]: (
    host: Host,
    message: z.output<(typeof boardMessages)[Path]>,
    role: Role,
  ) => Promise<object>
} = {
  '/api/board/release': async ({ store, room, log }, { isReleased, ...release }) => {
    const { day, what, learner } = release
    if (!room.agenda.days.some((one) => one.day === day))
      throw new Refusal(404, `${day} is not of this plan.`, 'Name a day of it.')
    requireSeat(room, learner)
    await store.release(release, isReleased)
    room.release(release, isReleased)
    log('released', { day, what, isReleased, isForAll: learner === null })
    return {}
  },
  '/api/board/release-all': async ({ store, room, log }) => {
    for (const day of room.agenda.written) {
      const release = { day, what: 'solutions', learner: null } as const
      await store.release(release, true)
      room.release(release, true)
    }
    log('released all')
    return {}
  },
  '/api/board/message': async ({ store, room }, { text, learner }, role) => {
    requireSeat(room, learner)
    room.say(await store.say({ text, learner, sender: role }))
    return {}
  },
  '/api/board/countdown': async ({ store, room }, { countdown }) => {
    room.countDown(await store.countDown(countdown))
    return {}
  },
  '/api/board/lower-hand': async ({ store, room }, { learner }) => {
    room.hand(learner, await store.raiseHand(learner, false))
    return {}
  },
  '/api/board/import': (host, file) => importHistory(host, file),
  '/api/board/source': async ({ store, room }, { learner, item }) => {
    if (!room.seats.get(learner)?.sharesSource) {
      throw new Refusal(
        404,
        'This learner does not share their code.',
        'Ask them, or look over their shoulder.',
      )
    }
    return { files: await store.source(learner, item) }
  },
}

/** Nobody is told anything who is not there to hear it. */
const requireSeat = ({ seats }: RoomState, learner: string | null): void => {
  if (learner === null || seats.get(learner)?.leftMs === null) return
  throw new Refusal(404, 'This learner is not in the workshop.', 'Choose another, or the room.')
}
