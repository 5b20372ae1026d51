import { inspect, isDeepStrictEqual } from 'node:util'
import { candidate, check, data, misconception, stage } from '@firedrill/judge/testing'
import { type Answer, type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { getArgs, sendJson, getStatus, getDelayed, findLost } = candidate<typeof import('./practice.ts')>()

stage('questions', () => {
  check('getArgs gives what httpbin understood', async () => {
    await using httpbin = await startEcho()
    const query = { team: 'R&D', note: 'a+b = 50 % é' }
    const args = await data(await getArgs(httpbin.url, query))
    judgeAsked(httpbin, 'GET /get')
    judgeValue('args', args, query)
  })

  const sends = check('sendJson gives what httpbin understood', async () => {
    await using httpbin = await startEcho()
    const value = { host: 'web-1', tags: ['käse', '"x"'], load: 0.5, parent: null }
    const understood = await data(await sendJson(httpbin.url, 'POST', value))
    judgeAsked(httpbin, 'POST /post')
    judgeValue('json', understood, value)
    const type = httpbin.seen[0]?.headers['content-type'] ?? 'nothing'
    expect(
      /^application\/json\s*(;|$)/i.test(type),
      `The body was JSON and declared as ${type} (required: application/json). httpbin guesses; most services refuse what they cannot name.`,
    ).toBe(true)
    judgeValue('json', await data(await sendJson(httpbin.url, 'POST', [])), [])
  })
  check('sendJson sends every method', { after: sends }, async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      await using httpbin = await startEcho()
      const value = { host: 'web-1', method }
      const call = sendJson(httpbin.url, method, value)
      const understood = await data(await call.catch(() => 'a rejection'))
      if (method === 'PATCH' && httpbin.connections() > 0 && httpbin.seen.length === 0) {
        misconception(
          'PUT arrived, and PATCH came as nothing that a server can read: methods are written in capitals, and fetch mends only some.',
        )
      }
      judgeAsked(httpbin, `${method} /${method.toLowerCase()}`)
      judgeValue('json', understood, value)
    }
  })
})

stage('failures', () => {
  check('getStatus tells a failure from a success', async () => {
    for (const [code, kind] of [
      [500, 'failed'],
      [204, 'ok'],
      [404, 'failed'],
      [200, 'ok'],
    ] as const) {
      await using httpbin = await startEcho()
      const { kind: given, status } = await fieldsOf(getStatus(httpbin.url, code))
      judgeAsked(httpbin, `GET /status/${code}`)
      const outcome = inspect({ kind: given, status })
      expect(
        outcome,
        `httpbin answered ${code}. You gave ${outcome} (required: { kind: '${kind}', status: ${code} }). The caller goes on after a failure, or stops after a success.`,
      ).toBe(`{ kind: '${kind}', status: ${code} }`)
    }
  })

  const inTime = check('getDelayed gives an answer in time', async () => {
    await using httpbin = await startEcho()
    const { kind, status } = await fieldsOf(getDelayed(httpbin.url, 0, plenty))
    judgeAsked(httpbin, 'GET /delay/0')
    const outcome = inspect({ kind, status })
    expect(
      outcome,
      `httpbin answered 200 at once. You gave ${outcome} (required: { kind: 'answer', status: 200 }). A service that is well is given up.`,
    ).toBe("{ kind: 'answer', status: 200 }")
  })

  check('getDelayed gives up on a late answer', { after: inTime }, async () => {
    const { onSilence, onHalf } = await observe()
    expect(
      onSilence,
      `httpbin was silent for far longer than the limit. You gave ${onSilence} (required: timeout). The caller waits as long as the slowest service wants.`,
    ).toBe('timeout')
    expect(
      onHalf,
      `The headers came at once, the rest of the answer far too late. You gave ${onHalf} (required: timeout). Half an answer holds the caller as a silent service does.`,
    ).toBe('timeout')
  })

  check('getDelayed hangs up', { after: inTime }, async () => {
    const { endOfSilence } = await observe()
    expect(
      endOfSilence,
      `At httpbin the exchange was ${endOfSilence} (required: hung-up). Calls given up and never ended pile up on both sides.`,
    ).toBe('hung-up')
  })
})

stage('headers', () => {
  const arrives = check('findLost finds nothing where all arrived', async () => {
    await using httpbin = await startEcho()
    const lost = await data(
      await findLost(httpbin.url, { 'x-trace-id': 't-17', 'X-Team': 'R&D', accept: 'text/plain' }),
    )
    judgeAsked(httpbin, 'GET /headers')
    const headers = httpbin.seen[0]?.headers ?? {}
    for (const [name, value] of [
      ['x-trace-id', 't-17'],
      ['x-team', 'R&D'],
      ['accept', 'text/plain'],
    ] as const) {
      expect(
        headers[name],
        `httpbin received ${name}: ${headers[name] ?? 'nothing'} (required: ${value}). What was not sent cannot arrive.`,
      ).toBe(value)
    }
    const names = inspect(lost)
    if (names === "[ 'x-trace-id', 'accept' ]") {
      misconception(
        'Only the names spelled in small letters were called lost: header names do not know case.',
      )
    }
    expect(
      names,
      `All three headers arrived. You called ${names} lost (required: []). The next hour goes into a proxy that is innocent.`,
    ).toBe('[]')
  })

  check('findLost names what was lost or changed', { after: arrives }, async () => {
    await using httpbin = await startEcho(answerAsProxy)
    const sent = { 'X-Route': 'green', 'x-trace-id': 't-17', 'X-Debug': '1' }
    const lost = inspect(await data(await findLost(httpbin.url, sent)))
    expect(
      lost,
      `The proxy changed X-Route and dropped X-Debug. You named ${lost} (required: [ 'X-Route', 'X-Debug' ]). The request is routed to where nobody looks for it.`,
    ).toBe("[ 'X-Route', 'X-Debug' ]")
  })
})

const plenty = 10_000
/** Each is tried when the one before was too short for this machine. */
const limits = [60, 200, 600]
/** Longer than undici's coarse timers need. */
const late = 1_500

/** Changes one header on the way, and drops another. */
const answerAsProxy: Answer = ({ headers: received }, response) => {
  const headers = { 'X-Route': 'blue', 'X-Trace-Id': received['x-trace-id'], Host: received.host }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ headers }))
}

let observation: ReturnType<typeof callPatiently> | null = null

/** Two checks look at the same two calls. */
const observe = () => (observation ??= callPatiently())

/** On a busy machine the limit may be used up before the request has arrived: that proves nothing, and is repeated. */
const callPatiently = async () => {
  let observed = await callLate(limits[0] ?? 0)
  for (const limit of limits.slice(1)) {
    if (observed.endOfSilence !== 'never begun') break
    observed = await callLate(limit)
  }
  return observed
}

const callLate = async (limit: number) => {
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
  // The first call pays for what a client loads and sets up: that must not use up the limit.
  await getDelayed(warm.url, 0, plenty)
  const [onSilence, onHalf] = await Promise.all([kindOf(silence.url, limit), kindOf(half.url, limit)])
  await silence.until(() => silence.seen.every((one) => one.end !== 'open'), late)
  return { onSilence, onHalf, endOfSilence: silence.seen.at(0)?.end ?? 'never begun' }
}

const kindOf = async (url: string, limit: number): Promise<string> => {
  try {
    const { kind } = await fieldsOf(getDelayed(url, 3, limit))
    return String(kind)
  } catch (error) {
    return `a rejection with ${error instanceof Error ? error.name : inspect(error)}`
  }
}

/** A record, or an instance of the candidate's own class. */
const fieldsOf = async (outcome: unknown) =>
  Object(await data(await outcome)) as { kind?: unknown; status?: unknown }

const judgeAsked = (httpbin: EchoServer, required: string): void => {
  const asked = httpbin.seen.map((one) => `${one.method} ${one.url.split('?')[0]}`).join(', ') || 'nothing'
  expect(
    asked,
    `You asked for ${asked} (required: ${required}). httpbin can only answer what it was asked.`,
  ).toBe(required)
}

const judgeValue = (name: string, given: unknown, required: unknown): void => {
  expect(
    isDeepStrictEqual(given, required),
    `You gave ${inspect(given)} as ${name} (required: ${inspect(required)}). What the service understood is all that counts.`,
  ).toBe(true)
}
