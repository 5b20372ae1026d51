import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, type EchoServer, startEcho } from '@firedrill/lab'
import { answering, calm, type GetWithRetry, tell } from './answers.ts'

/** Each is tried when the one before was too short for this machine. */
const limits = [60, 200, 600]
/** Longer than undici's coarse timers need, for two tries. */
const late = 1_500

/** Calls the late services once, however many checks look. */
export const observeLate = (getWithRetry: GetWithRetry) => {
  let observation: ReturnType<typeof callLateServices> | null = null
  return () => (observation ??= callLateServices(getWithRetry))
}

const callLateServices = async (getWithRetry: GetWithRetry) => {
  await using warm = await startEcho(answering(200))
  await using delayed = await startEcho(async (request, response) => {
    await sleep(500)
    await answering(200)(request, response)
  })
  // The first call pays for what a client loads and sets up: that must not use up the limit.
  await tell(getWithRetry(warm.url, calm))
  const [stopped, onDelay] = await Promise.all([
    callPatiently(getWithRetry),
    tell(getWithRetry(delayed.url, calm)),
  ])
  return { ...stopped, onDelay }
}

/** On a busy machine a limit may be used up before the request has arrived: that proves nothing, and is repeated. */
const callPatiently = async (getWithRetry: GetWithRetry) => {
  let observed = await callStopped(getWithRetry, limits[0] ?? 0)
  for (const limit of limits.slice(1)) {
    if (observed.isProof) break
    observed = await callStopped(getWithRetry, limit)
  }
  return observed
}

const callStopped = async (getWithRetry: GetWithRetry, timeoutMs: number) => {
  const hold = (begin: (response: Parameters<Answer>[1]) => void): Promise<EchoServer> => {
    const starting = startEcho(async (request, response) => {
      begin(response)
      const service = await starting
      await service.until(() => request.end !== 'open', late)
      response.end()
    })
    return starting
  }
  await using silence = await hold(() => {})
  await using half = await hold((response) => response.writeHead(200).write('half an'))
  const options = { ...calm, tries: 2, timeoutMs }
  const [onSilence, onHalf] = await Promise.all([
    tell(getWithRetry(silence.url, options)),
    tell(getWithRetry(half.url, options)),
  ])
  await silence.until(() => silence.seen.every((one) => one.end !== 'open'), late)
  return {
    onSilence,
    onHalf,
    requests: silence.seen.length,
    ends: silence.seen.map((one) => one.end).join(', ') || 'never begun',
    isProof: silence.seen.length === 2 && half.seen.length === 2,
  }
}
