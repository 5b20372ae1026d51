import { learnerMessages, type Room } from '@firedrill/session/workshop'
import type * as z from 'zod'
import type { Host } from '../host-types.ts'
import type { Seat } from '../room/room.ts'
import { viewRoom } from '../room/view-room.ts'
import { digestOf, makeToken } from './access.ts'
import { mergeImported } from './import-history.ts'
import { mostKept } from './limits.ts'
import { Refusal } from './refusal.ts'

const mostLearners = 2_000

type Message<Path extends keyof typeof learnerMessages> = z.output<(typeof learnerMessages)[Path]>

/** Lets a learner in, who had the code. Throws a `Refusal` where there is no place left. */
export const join = async (
  { room, store, log }: Host,
  { name, sharesSource }: Message<'/api/join'>,
): Promise<object> => {
  if (room.seats.size >= mostLearners) {
    throw new Refusal(403, 'This workshop is full.', 'Tell your instructor.')
  }
  const token = makeToken()
  const learner = await store.join({ name, sharesSource, token: digestOf(token), isImported: false })
  room.join(learner)
  log('joined', { number: learner.number })
  return {
    learner: learner.id,
    token,
    name: learner.name,
    title: room.agenda.title,
    plan: room.agenda.plan ?? '',
  }
}

/** Takes note of how ready a laptop is. Throws a `Refusal` where it looked at what another plan needs. */
export const report = async (
  { room, store, log }: Host,
  { laptop, name, plan, platform, found }: Message<'/api/ready'>,
): Promise<object> => {
  const wanted = room.agenda.plan ?? ''
  if (plan !== wanted) {
    throw new Refusal(
      409,
      `This workshop follows ${wanted === '' ? 'no plan' : wanted}, and the laptop was looked at for ${plan === '' ? 'no plan' : plan}.`,
      `\`pnpm drill doctor${wanted === '' ? '' : ` --plan ${wanted}`} --report …\` looks at what it needs.`,
    )
  }
  const id = digestOf(laptop)
  if (room.laptops.size >= mostLearners && !room.laptops.has(id)) {
    throw new Refusal(403, 'This workshop is full.', 'Tell your instructor.')
  }
  const kept = await store.keepLaptop({ id, name, platform, found })
  room.report(kept)
  log('laptop', { number: kept.number })
  return { name: kept.name, title: room.agenda.title }
}

/** What a learner may do; all of it is about them alone, for it is their token that says who. */
export const learnerRoutes: {
  [Path in Exclude<keyof typeof learnerMessages, '/api/join' | '/api/ready'>]: (
    host: Host,
    seat: Seat,
    message: Message<Path>,
  ) => Promise<Room | object>
} = {
  '/api/entries': async (host, seat, { entries }) => {
    if (seat.count + entries.length > mostKept) {
      throw new Refusal(409, 'The workshop keeps no more of you.', 'Tell your instructor. You can drill on.')
    }
    const told = entries.map((entry) => (seat.sharesSource ? entry : withoutSource(entry)))
    const kept = await host.store.keep({ learner: seat.id, entries: told })
    host.room.take(seat.id, kept)
    await mergeImported(
      host,
      seat,
      kept.map(({ told: { id } }) => id),
    )
    host.metrics.took({ fresh: kept.length, repeated: entries.length - kept.length })
    return viewRoom(host.room, seat, host.keyOf)
  },
  '/api/hand': async ({ store, room, keyOf }, seat, { isRaised }) => {
    room.hand(seat.id, await store.raiseHand(seat.id, isRaised))
    return viewRoom(room, seat, keyOf)
  },
  '/api/submit': async ({ grading, log }, seat, handIn) => {
    await grading.take(seat, handIn)
    log('handed in', { number: seat.number, day: handIn.day })
    return {}
  },
  '/api/report': ({ grading }, seat, { day }) => grading.report(seat, day),
  '/api/leave': async ({ store, room, log }, seat) => {
    await store.leave(seat.id)
    room.leave(seat.id)
    log('left', { number: seat.number })
    return {}
  },
}

/** Who did not say that their files may be seen did not send any; whatever came is let go. */
const withoutSource = <Entry extends object>(entry: Entry): Entry => {
  const { source: _, ...rest } = entry as Entry & { source?: unknown }
  return rest as Entry
}
