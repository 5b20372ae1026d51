import type { IncomingMessage } from 'node:http'
import { toCode } from '@firedrill/session/workshop'
import type { Seat } from '../room/room.ts'
import { bearerOf, digestOf, isSame, mayAsk, type Role, roleOf, type StaffPath } from './access.ts'
import type { Answering } from './answering.ts'
import type { Allowance } from './buckets.ts'
import { Refusal } from './refusal.ts'

/** An app sends a message at each thing its learner does, and many after a while without a network. */
const ofLearner: Allowance = { burst: 60, perSecond: 5 }
/** What is handed in is judged by a machine, for seconds. */
const ofHandingIn: Allowance = { burst: 5, perSecond: 0.1 }
/** A room of thirty may sit behind one address; whoever tries codes does so from one, too. */
const ofJoining: Allowance = { burst: 100, perSecond: 5 }
const ofWrongCodes: Allowance = { burst: 30, perSecond: 0.5 }

/** The learner whose token a request carries. Throws a `Refusal` for a stranger, and for who asks too much. */
export const requireLearner = (
  { host, buckets }: Answering,
  { request, path }: { request: IncomingMessage; path: string },
): Seat => {
  const seat = host.room.seatOf(digestOf(bearerOf(request.headers.authorization)))
  if (!seat) {
    throw new Refusal(
      401,
      'This workshop does not know you, or you have left it.',
      'Join again, with the code on the wall.',
    )
  }
  if (!buckets.take(seat.id, ofLearner)) throw tooMany
  if (path === '/api/submit' && !buckets.take(`hand-in ${seat.id}`, ofHandingIn)) throw tooMany
  return seat
}

/** The role of whoever asks for a path of the board. Throws a `Refusal` for a stranger, and for what the role may not. */
export const requireStaff = (
  { keys }: Answering,
  { request, path }: { request: IncomingMessage; path: StaffPath },
): Role => {
  const role = roleOf(keys, bearerOf(request.headers.authorization))
  if (role === null) {
    throw new Refusal(401, 'That is not the key of this board.', 'Open the address that the host printed.')
  }
  if (mayAsk(role, path)) return role
  throw new Refusal(403, 'A helper may not do that.', 'Ask the instructor.')
}

/** Throws a `Refusal` for another code than the room's. Whoever said many wrong ones waits, whatever they say next. */
export const requireCode = (answering: Answering, request: IncomingMessage, code: string): void => {
  const { host, buckets } = answering
  const address = addressOf(answering, request)
  if (!buckets.take(`join ${address}`, ofJoining)) throw tooMany
  if (buckets.isEmpty(`wrong ${address}`, ofWrongCodes)) throw tooMany
  if (isSame(toCode(code), host.room.code)) return
  host.log('wrong code', { isLast: !buckets.take(`wrong ${address}`, ofWrongCodes) })
  throw new Refusal(403, 'That is not the code of this workshop.', 'Read it from the wall again.')
}

/** Who asks. Of what a proxy passes on only its own word counts, the last: all before it the asker may have made up. */
const addressOf = ({ isBehindProxy }: Answering, { headers, socket }: IncomingMessage): string => {
  const told = isBehindProxy ? String(headers['x-forwarded-for'] ?? '') : ''
  return told.split(',').at(-1)?.trim() || (socket.remoteAddress ?? '')
}

/** Said to whoever asks more than anybody needs. */
export const tooMany = new Refusal(429, 'That was too much at once.', 'Wait a little.')
