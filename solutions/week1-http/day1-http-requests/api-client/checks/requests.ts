import { inspect } from 'node:util'
import { check } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { answering } from './answers.ts'
import { type Calls } from './calls.ts'
import { judgeResult } from './judge-result.ts'
import { judgeValue, askedOf, isJson, parse } from './judgements.ts'

export const checkRequests = (calls: Calls): void => {
  const { make, use } = calls

  check('joins base and path with one slash', async () => {
    const cases = [
      ['', 'hosts'],
      ['/', '/hosts'],
      ['/v1', '/hosts/web-1'],
      ['/v1/', 'hosts'],
      ['/v1', 'hosts/web-2'],
    ] as const
    for (const [ending, path] of cases) {
      await using api = await startEcho()
      await use({ base: api.url + ending }, (client) => client.get(path))
      const required = `GET ${ending.replace(/\/$/, '')}/${path.replace(/^\//, '')}`
      const asked = askedOf(api)
      expect(
        asked,
        `Base "http://…${ending}" and path "${path}" asked for ${asked} (required: ${required}). Services answer 404 to a doubled slash, and to half a path.`,
      ).toBe(required)
    }
  })

  check('sends the query', async () => {
    await using api = await startEcho()
    const query = { team: 'R&D', note: '50 % + é' }
    await use({ base: api.url }, (client) => client.get('/hosts', query))
    const received = Object.fromEntries(new URL(api.seen[0]?.url ?? '/', api.url).searchParams)
    judgeValue('The service received the query', received, query, 'It searches for what arrives.')
  })

  check('posts JSON', async () => {
    await using api = await startEcho()
    const host = { name: 'web-1', note: 'käse ✓' }
    await use({ base: api.url }, (client) => client.post('/hosts', host))
    const [seen] = api.seen
    judgeValue('The service saw', askedOf(api), 'POST /hosts', 'What is not sent is not registered.')
    judgeValue('The service received the body', parse(seen?.body), host, 'It registers what arrives.')
    const type = seen?.headers['content-type'] ?? 'nothing'
    expect(
      isJson(type),
      `The body was declared as ${type} (required: application/json). Services refuse what they cannot name.`,
    ).toBe(true)
  })

  check('sends the token, and none without one', async () => {
    await using api = await startEcho()
    await use({ base: api.url, token: 't-0451' }, async (client) => {
      await client.get('/hosts')
      await client.post('/hosts', {})
    })
    await use({ base: api.url }, (client) => client.get('/hosts'))
    const sent = api.seen.map((one) => one.headers.authorization)
    const required = ['Bearer t-0451', 'Bearer t-0451', undefined]
    judgeValue('GET, POST and a GET without a token sent', sent, required, 'A wrong token is a 401 at night.')
  })

  check('gives status and value of a success', async () => {
    await judgeResult(calls, {
      answer: answering(200, '{"hosts":["web-1"]}'),
      required: {
        kind: 'ok',
        status: 200,
        value: { hosts: ['web-1'] },
      },
    })
    await judgeResult(calls, {
      answer: answering(201, '"created"'),
      required: { kind: 'ok', status: 201, value: 'created' },
    })
    await judgeResult(calls, {
      answer: answering(204, ''),
      required: { kind: 'ok', status: 204, value: null },
    })
  })

  check('refuses options that cannot work', async () => {
    const base = 'http://127.0.0.1:1/'
    const faults = [
      { base: 'inventory' },
      { base: 'ftp://inventory/' },
      { base: 'shttp://inventory/' },
      { base, timeoutMs: 0 },
      { base, timeoutMs: -5 },
      { base, timeoutMs: Number.NaN },
      { base, timeoutMs: Number.POSITIVE_INFINITY },
    ]
    for (const fault of faults) {
      const outcome = await make(fault).then(
        async (client) => {
          await client.close()
          return 'a client'
        },
        () => 'an error',
      )
      expect(
        outcome,
        `${inspect(fault)} gave ${outcome} (required: an error). A client that cannot work fails in the middle of the night, far from the mistake.`,
      ).toBe('an error')
    }
  })
}
