import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { drip, type EchoServer, startEcho } from '@firedrill/lab'
import { answering, late, plenty } from './samples.ts'

type CheckUrls = (urls: string[], timeoutMs?: number) => Promise<unknown>

/** Each is tried when the one before was too short for this machine. */
const limits = [80, 250, 700]
const dripLimit = 400
const delay = 500

/** Calls the late services once, however many checks look. */
export const observeLate = (checkUrls: CheckUrls) => {
  let observation: ReturnType<typeof callLateServices> | null = null
  return () => (observation ??= callLateServices(checkUrls))
}

const callLateServices = async (checkUrls: CheckUrls) => {
  await using warm = await startEcho(answering(200, 'up'))
  // The first call pays for what a client loads and sets up: that must not use up a limit.
  await checkUrls([warm.url])
  const [stopped, dripped, delayed] = await Promise.all([
    callPatiently(checkUrls),
    callDripping(checkUrls),
    callDelayed(checkUrls),
  ])
  return { stopped, dripped, delayed }
}

/** On a busy machine a limit may be used up before an answer could begin: that proves nothing, and is repeated. */
const callPatiently = async (checkUrls: CheckUrls) => {
  let observed = await callStopped(checkUrls, limits[0])
  for (const limit of limits.slice(1)) {
    if (observed.ends.length === 2 && !observed.isTooShort) break
    observed = await callStopped(checkUrls, limit)
  }
  return observed
}

const callStopped = async (checkUrls: CheckUrls, limit = 0) => {
  await using silent: EchoServer = await startEcho(async (request, response) => {
    await silent.until(() => request.end !== 'open', late)
    response.writeHead(200).end()
  })
  await using half: EchoServer = await startEcho(async (request, response) => {
    response.writeHead(200).write('half of')
    await half.until(() => request.end !== 'open', late)
    response.end(' it')
  })
  const rows = await checkUrls([silent.url, half.url], limit)
  for (const service of [silent, half]) {
    await service.until(() => service.seen.every((one) => one.end !== 'open'), late)
  }
  const ends = [silent, half].flatMap(({ seen }) => seen.slice(0, 1).map((one) => one.end))
  const isAtLimit = lastedFor(half) > limit / 2
  const hasStatus = [rows].flat().some((row) => isDeepStrictEqual(row, { url: half.url, status: 200 }))
  return {
    rows,
    ends,
    services: [silent, half],
    isTooShort: !hasStatus && !isAtLimit,
    // Hung up at the limit, in the middle of the body, and has a status.
    isHalfTaken: hasStatus && half.seen[0]?.end === 'hung-up' && isAtLimit,
  }
}

/** Milliseconds from the first byte of an answer to the end of the exchange. */
const lastedFor = ({ seen }: EchoServer): number => {
  const { firstByte, ended } = seen[0]?.times ?? {}
  return (ended ?? 0) - (firstByte ?? Number.POSITIVE_INFINITY)
}

const callDripping = async (checkUrls: CheckUrls) => {
  await using service = await startEcho(drip({ every: 20, last: late }))
  return { rows: await checkUrls([service.url], dripLimit), services: [service] }
}

/** The same wait is too long for one limit, and well within another. */
const callDelayed = async (checkUrls: CheckUrls) => {
  await using service = await startEcho(async (_request, response) => {
    await sleep(delay)
    response.writeHead(200).end('up')
  })
  return { rows: await checkUrls([service.url], plenty), services: [service] }
}
