import { inspect } from 'node:util'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { fieldsOf, type Practice } from './judgements.ts'

const plenty = 10_000
/** Each is tried when the one before was too short for this machine. */
const limits = [60, 200, 600]
/** Longer than undici's coarse timers need. */
const late = 1_500

/** Calls two late services once, however many checks look. */
export const observeLate = (getDelayed: Practice['getDelayed']) => {
  let observation: ReturnType<typeof callPatiently> | null = null
  return () => (observation ??= callPatiently(getDelayed))
}

/** On a busy machine the limit may be used up before an answer could begin: that proves nothing, and is repeated. */
const callPatiently = async (getDelayed: Practice['getDelayed']) => {
  let observed = await callLate(getDelayed, limits[0] ?? 0)
  for (const limit of limits.slice(1)) {
    if (observed.endOfSilence !== neverBegun && !observed.isTooShort) break
    observed = await callLate(getDelayed, limit)
  }
  return observed
}

const callLate = async (getDelayed: Practice['getDelayed'], limit: number) => {
  await using warm = await startEcho()
  await using silence: EchoServer = await startEcho(async (request, response) => {
    await silence.until(() => request.end !== 'open', late)
    response.writeHead(200).end()
  })
  await using half: EchoServer = await startEcho(async (request, response) => {
    response.writeHead(200).write('half of')
    await half.until(() => request.end !== 'open', late)
    response.end(' it')
  })
  const kindOf = async (url: string): Promise<string> => {
    try {
      return String((await fieldsOf(getDelayed(url, 3, limit))).kind)
    } catch (error) {
      return `a rejection with ${error instanceof Error ? error.name : inspect(error)}`
    }
  }
  // The first call pays for what a client loads and sets up: that must not use up the limit.
  await getDelayed(warm.url, 0, plenty)
  const [onSilence, onHalf] = await Promise.all([kindOf(silence.url), kindOf(half.url)])
  await silence.until(() => silence.seen.every((one) => one.end !== 'open'), late)
  const isAtLimit = lastedFor(half) > limit / 2
  return {
    onSilence,
    onHalf,
    endOfSilence: endOf(silence),
    isTooShort: onHalf === 'timeout' && !isAtLimit,
    // Hung up at the limit, in the middle of the body, and passed for an answer.
    isHalfTaken: onHalf === 'answer' && half.seen[0]?.end === 'hung-up' && isAtLimit,
  }
}

/** Milliseconds from the first byte of an answer to the end of the exchange. */
const lastedFor = ({ seen }: EchoServer): number => {
  const { firstByte, ended } = seen[0]?.times ?? {}
  return (ended ?? 0) - (firstByte ?? Number.POSITIVE_INFINITY)
}

const neverBegun = 'httpbin saw no request'

const endOf = ({ seen }: EchoServer): string => {
  if (!seen[0]) return neverBegun
  if (seen[0].end === 'hung-up') return 'At httpbin the exchange was hung up'
  return seen[0].end === 'answered'
    ? 'At httpbin the exchange ended with the last byte'
    : 'At httpbin the exchange stayed open'
}
