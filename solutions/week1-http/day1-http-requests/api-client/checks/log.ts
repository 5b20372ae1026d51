import { setTimeout as sleep } from 'node:timers/promises'
import { inspect, isDeepStrictEqual } from 'node:util'
import { check } from '@firedrill/judge/testing'
import { type Answer, type EchoServer, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { answering, begin, inTurn } from './answers.ts'
import { type Calls, late } from './calls.ts'
import { findLeaks } from './leaks.ts'
import { judgeNoRejection, judgeTries, pick } from './judgements.ts'
import type { LogEntry } from '../types.ts'

export const checkLog = (calls: Calls): void => {
  const { use, collect } = calls

  const logs = check('logs every try', async () => {
    await using api = await startEcho(inTurn(answering(503, ''), answering(200, '1'), answering(404, '')))
    const entries = await collect({ base: `${api.url}/v1` }, async (client) => {
      await client.get('/hosts')
      await client.post('/hosts', {})
    })
    const required = [
      { method: 'GET', path: '/v1/hosts', attempt: 1, outcome: 503 },
      { method: 'GET', path: '/v1/hosts', attempt: 2, outcome: 200 },
      { method: 'POST', path: '/v1/hosts', attempt: 1, outcome: 404 },
    ]
    judgeEntries(entries, required)
    const times = entries.map((entry) => entry.ms)
    expect(
      times.every((ms) => typeof ms === 'number' && ms >= 0 && ms < 60_000),
      `The entries have ms ${inspect(times)} (required: the milliseconds of each try). A log without durations cannot show a slow service.`,
    ).toBe(true)
    await judgeTimes(calls)
  })

  check('logs a try without an answer', { after: logs }, async () => {
    await using api: EchoServer = await startEcho(async (request, response) => {
      await api.until(() => request.end !== 'open', late)
      begin(response).end('1')
    })
    const silent = await collect({ base: api.url, timeoutMs: 60 }, (client) => client.post('/hosts', {}))
    const refused = await collect({ base: nobodyUrl }, (client) => client.post('/hosts', {}))
    const entry = { method: 'POST', path: '/hosts', attempt: 1 }
    judgeEntries(
      [...silent, ...refused],
      [
        { ...entry, outcome: 'timeout' },
        { ...entry, outcome: 'unreachable' },
      ],
    )
  })

  check('keeps token and query out of the log', { after: logs }, async () => {
    const { leaks, answered } = await findLeaks(calls)
    const [leak] = leaks
    expect(
      leak ?? 'nothing secret',
      `The log or the output holds ${leak} (required: neither the token nor the query). Logs are read by more people than may use the token.`,
    ).toBe('nothing secret')
    expect(
      answered.length,
      `Two requests gave ${answered.length} entries (required: 2). What is not logged is not found.`,
    ).toBe(2)
  })

  check('goes on when the log throws', { after: logs }, async () => {
    await using api = await startEcho(answering(200, '1'))
    let called = 0
    const log = (): void => {
      called++
      throw new Error('the disk of the log is full')
    }
    const what = 'The log threw, the service answered 200.'
    const result = await use({ base: api.url, log }, (client) =>
      judgeNoRejection(what, async () => client.get('/hosts')),
    )
    expect(
      inspect(pick(result)),
      `${what} You gave ${inspect(pick(result))} (required: that answer). A full disk for logs then stops the work.`,
    ).toBe(inspect({ kind: 'ok', status: 200, value: 1 }))
    judgeTries(
      api,
      1,
      'The log threw, the service answered 200',
      'A failure of the log is none of the service.',
    )
    expect(called, `The log was called ${called} times (required: 1). What is not logged is not found.`).toBe(
      1,
    )
  })
}

const judgeEntries = (entries: LogEntry[], required: object[]): void => {
  const given = entries.map(({ method, path, attempt, outcome }) => ({ method, path, attempt, outcome }))
  expect(
    given.length,
    `${required.length} tries gave ${given.length} entries (required: ${required.length}). ${given.length < required.length ? 'What is not logged is not found.' : 'Who counts tries counts too many.'}`,
  ).toBe(required.length)
  const at = required.findIndex((one, index) => !isDeepStrictEqual(given[index], one))
  expect(
    at < 0,
    `Try ${at + 1} of ${required.length} was logged as ${inspect(given[at])} (required: ${inspect(required[at])}). On call reads the log, and sees another call.`,
  ).toBe(true)
}

const delay = 400

/** A slow try and a quick one. Where even the quick one took that long, the machine was busy: that proves nothing. */
const judgeTimes = async ({ collect }: Calls): Promise<void> => {
  const slow: Answer = async (_request, response) => {
    await sleep(delay)
    begin(response, 503).end()
  }
  await using api = await startEcho(inTurn(slow, answering(200, '1')))
  const [first, second] = await collect({ base: api.url }, (client) => client.get('/hosts'))
  const [quick] = api.seen.slice(1)
  expect(
    (first?.ms ?? 0) >= delay - 10,
    `The first answer took ${delay} ms. The entry has less (required: the milliseconds of the try). A log without durations cannot show a slow service.`,
  ).toBe(true)
  const isQuick = quick !== undefined && (quick.times.ended ?? Infinity) - quick.times.arrived < delay / 2
  expect(
    !isQuick || (second?.ms ?? 0) < (first?.ms ?? 0),
    'The first answer was slow, the second came at once. The second entry has as many ms as both (required: those of its own try). The log shows a service that gets slower with each try.',
  ).toBe(true)
}
