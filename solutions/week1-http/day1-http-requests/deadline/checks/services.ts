import { setTimeout as sleep } from 'node:timers/promises'
import { takeTurns } from '@firedrill/judge/testing'
import { drip, type EchoServer, startEcho } from '@firedrill/lab'
import { type Outcomes, plenty } from './outcomes.ts'

/** Milliseconds. On a busy machine a limit may be used up by waiting for the processor: then the next is tried. */
const limits = [60, 200, 600]
const drips = 10
/** Longer than undici's coarse timers need. */
const silenceMs = 1_500

/** Whether an answer that is whole at half of the limit is given, with one of the limits. */
export const answersAtHalf = async ({ kindOf }: Outcomes): Promise<boolean> => {
  for (const limit of limits) {
    await using service = await startEcho(async (_request, response) => {
      await sleep(limit / 2)
      // Its own timers have their turn before the answer has, however busy the machine is.
      await takeTurns()
      response.end('well')
    })
    if ((await kindOf(service.url, limit)) === 'answer') return true
  }
  return false
}

/** What became of calls to three late services, all at once. */
export const callLateServices = async (outcomes: Outcomes) => {
  await using warm = await startEcho()
  // The first call pays for what a client loads and sets up: that must not use up a limit.
  await outcomes.kindOf(warm.url, plenty)
  const [observed, isInTime] = await Promise.all([callPatiently(outcomes), endsInTime(outcomes)])
  return { ...observed, isInTime }
}

/** Calls to a dripping and a silent service; repeated where the limit was used up before the request had arrived. */
const callPatiently = async (outcomes: Outcomes) => {
  let observed = await callServices(outcomes, limits[0] ?? 0)
  for (const limit of limits.slice(1)) {
    if (observed.kind !== 'timeout' || observed.drippedMs > 20) break
    observed = await callServices(outcomes, limit)
  }
  return observed
}

/** A call to a service that drips far past the limit, seen from both sides; beside it, one to a silent service. */
const callServices = async ({ kindOf }: Outcomes, ms: number) => {
  const dripMs = drips * ms
  const answerDripping = drip({ every: 5, last: dripMs })
  let drippedMs = 0
  await using dripper = await startEcho(async (request, response) => {
    const began = performance.now()
    response.once('close', () => (drippedMs = performance.now() - began))
    await answerDripping(request, response)
  })
  await using silence: EchoServer = await startEcho(async (request, response) => {
    await silence.until(() => request.end !== 'open', silenceMs)
    response.end()
  })
  const [kind, onSilence] = await Promise.all([kindOf(dripper.url, ms), kindOf(silence.url, ms)])
  await dripper.until(() => dripper.seen.every((one) => one.end !== 'open'), 2 * dripMs)
  return { kind, onSilence, drippedMs, end: endOf(dripper) }
}

/**
 * Whether a call whose headers take 0.7 of the limit ends before 1.5 of it, with one of the limits. A second clock that
 * starts at the headers ends at 1.7 or later.
 */
const endsInTime = async ({ kindOf }: Outcomes): Promise<boolean> => {
  for (const limit of [80, 250, 600]) {
    let ended = Number.POSITIVE_INFINITY
    await using service: EchoServer = await startEcho(async (request, response) => {
      response.once('close', () => (ended = performance.now()))
      await sleep(0.7 * limit)
      await drip({ every: 5, last: 1.3 * limit })(request, response)
    })
    const called = performance.now()
    const kind = await kindOf(service.url, limit)
    await service.until(() => service.seen.every((one) => one.end !== 'open'), 2 * limit)
    // Without headers nothing was seen of a clock that starts with them.
    const { firstByte, ended: closed } = service.seen[0]?.times ?? {}
    const isProof = firstByte != null && closed != null && firstByte < closed
    if (isProof && kind === 'timeout' && ended - called < 1.5 * limit) return true
  }
  return false
}

const endOf = ({ seen }: EchoServer): string => {
  if (!seen[0]) return 'The service saw no request'
  if (seen[0].end === 'hung-up') return 'At the service the exchange was hung up'
  return seen[0].end === 'answered'
    ? 'At the service the exchange ended with the last byte'
    : 'At the service the exchange stayed open'
}
