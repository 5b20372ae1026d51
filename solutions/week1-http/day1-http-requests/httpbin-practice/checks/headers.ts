import { inspect } from 'node:util'
import { check, data, misconception } from '@firedrill/judge/testing'
import { type Answer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { judgeAsked, type Practice } from './judgements.ts'

export const checkHeaders = ({ findLost }: Practice): void => {
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
}

/** Changes one header on the way, and drops another. */
const answerAsProxy: Answer = ({ headers: received }, response) => {
  const headers = { 'X-Route': 'blue', 'X-Trace-Id': received['x-trace-id'], Host: received.host }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ headers }))
}
