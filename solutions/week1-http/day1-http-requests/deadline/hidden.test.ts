import { inspect } from 'node:util'
import { candidate, check, misconception } from '@firedrill/judge/testing'
import { drip, type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { getWithin } = candidate<typeof import('./solution.ts')>()

/** Milliseconds: long against the 5 between two drips, short against the time for which they go on. */
const limits = [60, 200, 600]
const drips = 10
/** Longer than undici's coarse timers need. */
const silenceMs = 1_500
const plenty = 10_000

const inTime = check('gives status and body of an answer in time', async () => {
  await using service = await startEcho((_request, response) => {
    response.writeHead(203, { 'content-type': 'text/plain' }).write('all ')
    setImmediate(() => response.end('well'))
  })
  const outcome = await outcomeOf(service.url, plenty)
  const required = "{ kind: 'answer', status: 203, body: 'all well' }"
  expect(
    outcome,
    `The service answered 203 and 'all well' at once. You gave ${outcome} (required: ${required}). Without them the checker has nothing to judge.`,
  ).toBe(required)
})

check('times out on a silent service', { after: inTime }, async () => {
  const { onSilence } = await observe()
  expect(
    onSilence,
    `A service stayed silent for far longer than the limit. You gave kind ${inspect(onSilence)} (required: 'timeout'). Its callers wait with it, and theirs with them.`,
  ).toBe('timeout')
})

check('times out on a dripping body', { after: inTime }, async () => {
  const { kind, onSilence } = await observe()
  if (kind === 'answer' && onSilence === 'timeout') {
    misconception(
      'The silent service timed out, the dripping body did not: your clock stops, or starts anew, once bytes come.',
    )
  }
  expect(
    kind,
    `The body dripped on long past the limit. You gave kind ${inspect(kind)} (required: 'timeout'). One such service holds the checker, and every check behind it.`,
  ).toBe('timeout')
})

check('hangs up on a dripping body', async () => {
  const { end } = await observe()
  expect(
    end,
    `At the server the exchange was ${end} (required: hung-up). Calls given up and never ended pile up as sockets, here and at the service.`,
  ).toBe('hung-up')
})

check('rejects a refused connection', { after: inTime }, async () => {
  const gone = await startEcho()
  await gone.close()
  const outcome = await outcomeOf(gone.url, plenty).catch(() => 'rejected')
  expect(
    outcome,
    `Nobody listens on this port. You gave ${outcome} (required: a rejection). A service that is down then looks like one that is slow.`,
  ).toBe('rejected')
})

let observation: ReturnType<typeof callPatiently> | null = null

/** Three checks look at the same two calls. */
const observe = () => (observation ??= callPatiently()).catch(explainThrow)

/**
 * On a machine so busy that the limit was used up before the request had reached the service, the calls prove
 * nothing: they are made again with a longer limit.
 */
const callPatiently = async () => {
  let observed = await callServices(limits[0] ?? 0)
  for (const limit of limits.slice(1)) {
    if (observed.kind !== 'timeout' || observed.drippedMs > 20) break
    observed = await callServices(limit)
  }
  return observed
}

/** A call to a service that drips far past the limit, seen from both sides; beside it, one to a silent service. */
const callServices = async (ms: number) => {
  const dripMs = drips * ms
  const answerDripping = drip({ every: 5, last: dripMs })
  let drippedMs = 0
  await using warm = await startEcho()
  await using dripper = await startEcho(async (request, response) => {
    const began = performance.now()
    response.once('close', () => (drippedMs = performance.now() - began))
    await answerDripping(request, response)
  })
  await using silence: EchoServer = await startEcho(async (request, response) => {
    await silence.until(() => request.end !== 'open', silenceMs)
    response.end()
  })
  // The first call pays for what a client loads and sets up: that must not use up the limit.
  await getWithin(warm.url, plenty)
  const [kind, onSilence] = await Promise.all([kindOf(dripper.url, ms), kindOf(silence.url, ms)])
  await dripper.until(() => dripper.seen.every((one) => one.end !== 'open'), 2 * dripMs)
  return { kind, onSilence, drippedMs, end: dripper.seen[0]?.end ?? 'never begun' }
}

type Fields = { kind: unknown; status: unknown; body: unknown }

/** A record, or an instance of the candidate's own class: its fields are read one by one. */
const fieldsOf = async (url: string, ms: number) => Object(await getWithin(url, ms)) as Fields

const kindOf = async (url: string, ms: number): Promise<unknown> => (await fieldsOf(url, ms)).kind

/** As the task writes it. */
const outcomeOf = async (url: string, ms: number): Promise<string> => {
  const fields = await fieldsOf(url, ms)
  const kind = await fields.kind
  if (kind !== 'answer') return inspect({ kind })
  return inspect({ kind, status: await fields.status, body: await fields.body })
}

const explainThrow = (error: unknown): never => {
  if (error instanceof Error && /^(Timeout|Abort)Error$/.test(error.name)) {
    misconception('The deadline struck and came out as an exception: the caller was promised an outcome.')
  }
  throw error
}
