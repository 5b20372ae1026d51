import { inspect, isDeepStrictEqual } from 'node:util'
import { check, misconception, output } from '@firedrill/judge/testing'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { answering, inTurn } from './answers.ts'
import { type Calls, late } from './calls.ts'
import { judgeTries, pick } from './judgements.ts'
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
  })

  check('logs a try without an answer', { after: logs }, async () => {
    await using api: EchoServer = await startEcho((request) => api.until(() => request.end !== 'open', late))
    const gone = await startEcho()
    await gone.close()
    const silent = await collect({ base: api.url, timeoutMs: 60 }, (client) => client.post('/hosts', {}))
    const refused = await collect({ base: gone.url }, (client) => client.post('/hosts', {}))
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
    await using api = await startEcho(answering(200, '1'))
    const secrets = { token: 't-0451-secret', session: 's-0815-secret' }
    const entries = await collect({ base: api.url, token: secrets.token }, (client) =>
      client.get('/hosts', { session: secrets.session }),
    )
    const written = `${JSON.stringify(entries)}\n${await output()}`
    const found = Object.entries(secrets)
      .filter(([, secret]) => written.includes(secret))
      .map(([name]) => name)
    expect(
      found.join(' and ') || 'nothing secret',
      `The log holds ${found.join(' and ')} (required: neither). Logs are read by more people than may use the token.`,
    ).toBe('nothing secret')
    expect(
      entries.length,
      `One request gave ${entries.length} entries (required: 1). What is not logged is not found.`,
    ).toBe(1)
  })

  check('goes on when the log throws', { after: logs }, async () => {
    await using api = await startEcho(answering(200, '1'))
    let called = 0
    const log = (): void => {
      called++
      throw new Error('the disk of the log is full')
    }
    const result = await use({ base: api.url, log }, (client) => client.get('/hosts')).catch(
      (error: Error) => error.message,
    )
    expect(
      inspect(pick(result)),
      `The log threw, the service answered 200. You gave ${inspect(pick(result))} (required: that answer). A full disk for logs then stops the work.`,
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
  if (given.length < required.length)
    misconception(`${required.length} tries gave ${given.length} entries: what is not logged is not found.`)
  const at = required.findIndex((one, index) => !isDeepStrictEqual(given[index], one))
  expect(
    given.length === required.length && at < 0,
    `Try ${at + 1} of ${required.length} was logged as ${inspect(given[at])} (required: ${inspect(required[at])}, and ${required.length} entries in all). On call reads the log, and sees another call.`,
  ).toBe(true)
}
