import { setTimeout as sleep } from 'node:timers/promises'
import { drip, type EchoServer, startEcho } from '@firedrill/lab'
import { answering, begin } from './answers.ts'
import { type Calls, late, plenty } from './calls.ts'

/** Each is tried when the one before was too short for this machine. */
const limits = [60, 200, 600]
const dripLimit = 400
const delay = 500

/** Calls the late services once, however many checks look. */
export const observeLate = ({ kindOf }: Calls) => {
  let observation: ReturnType<typeof callLateServices> | null = null
  return () => (observation ??= callLateServices(kindOf))
}

const callLateServices = async (kindOf: Calls['kindOf']) => {
  await using warm = await startEcho(answering(200, '1'))
  await using dripping = await startEcho(drip({ every: 20, last: late }))
  await using delayed = await startEcho(async (_request, response) => {
    await sleep(delay)
    begin(response).end('1')
  })
  // The first call pays for what a client loads and sets up: that must not use up the limit.
  await kindOf({ base: warm.url }, 'get')
  const [stopped, onDrip, onDelay] = await Promise.all([
    callPatiently(kindOf),
    kindOf({ base: dripping.url, timeoutMs: dripLimit }, 'post'),
    kindOf({ base: delayed.url, timeoutMs: plenty }, 'post'),
  ])
  return { ...stopped, onDrip, onDelay }
}

/** On a busy machine the limit may be used up before the request has arrived: that proves nothing, and is repeated. */
const callPatiently = async (kindOf: Calls['kindOf']) => {
  let observed = await callStopped(kindOf, limits[0] ?? 0)
  for (const limit of limits.slice(1)) {
    if (observed.end !== 'never begun') break
    observed = await callStopped(kindOf, limit)
  }
  return observed
}

const callStopped = async (kindOf: Calls['kindOf'], timeoutMs: number) => {
  await using silence: EchoServer = await startEcho(async (request, response) => {
    await silence.until(() => request.end !== 'open', late)
    begin(response).end('1')
  })
  await using half: EchoServer = await startEcho(async (request, response) => {
    begin(response).write('[1,')
    await half.until(() => request.end !== 'open', late)
    response.end('2]')
  })
  const [onSilence, onHalf] = await Promise.all([
    kindOf({ base: silence.url, timeoutMs }, 'post'),
    kindOf({ base: half.url, timeoutMs }, 'post'),
  ])
  await silence.until(() => silence.seen.every((one) => one.end !== 'open'), late)
  return { onSilence, onHalf, end: silence.seen.at(0)?.end ?? 'never begun' }
}
