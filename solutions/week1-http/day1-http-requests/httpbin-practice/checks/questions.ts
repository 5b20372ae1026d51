import { inspect, isDeepStrictEqual } from 'node:util'
import { check, data, misconception } from '@firedrill/judge/testing'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { judgeArrived, judgeAsked, judgeValue, type Practice } from './judgements.ts'

export const checkQuestions = ({ getArgs, sendJson }: Practice): void => {
  check('getArgs gives what httpbin understood', async () => {
    await using httpbin = await startEcho()
    const query = { team: 'R&D', note: 'a+b = 50 % é' }
    const args = await data(await getArgs(httpbin.url, query))
    judgeAsked(httpbin, 'GET /get')
    judgeArrived('query', queryOf(httpbin), query)
    judgeValue('args', args, query)
    await using changed = await startChanged({ args: { team: 'R' } })
    const sent = { team: 'R&D' }
    judgeUnderstood('args', await data(await getArgs(changed.url, sent)), sent, { team: 'R' })
    await using dropped = await startChanged({ args: {} })
    judgeUnderstood('args', await data(await getArgs(dropped.url, sent)), sent, {})
    await using other = await startEcho()
    const names = { 'on&off=call': 'team #1' }
    const understood = await data(await getArgs(other.url, names))
    judgeArrived('query', queryOf(other), names)
    judgeValue('args', understood, names)
  })

  const sends = check('sendJson gives what httpbin understood', async () => {
    await using httpbin = await startEcho()
    const value = { host: 'web-1', tags: ['käse', '"x"'], load: 0.5, parent: null }
    const understood = await data(await sendJson(httpbin.url, 'POST', value))
    judgeAsked(httpbin, 'POST /post')
    judgeArrived('body', bodyOf(httpbin), value)
    judgeValue('json', understood, value)
    const type = httpbin.seen[0]?.headers['content-type'] ?? 'nothing'
    expect(
      /^application\/json\s*(;|$)/i.test(type),
      `The body was JSON and declared as ${type} (required: application/json). httpbin guesses; most services refuse what they cannot name.`,
    ).toBe(true)
    judgeValue('json', await data(await sendJson(httpbin.url, 'POST', [])), [])
    await using changed = await startChanged({ json: { host: 'web-2' } })
    const sent = { host: 'web-1' }
    judgeUnderstood('json', await data(await sendJson(changed.url, 'POST', sent)), sent, { host: 'web-2' })
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
      judgeArrived('body', bodyOf(httpbin), value)
      judgeValue('json', understood, value)
    }
  })
}

/** Answers as if something on the way had changed the request. */
const startChanged = (answer: object): Promise<EchoServer> =>
  startEcho((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
  )

const judgeUnderstood = (name: string, given: unknown, sent: unknown, required: unknown): void => {
  if (isDeepStrictEqual(given, sent)) {
    misconception(
      `httpbin understood ${inspect(required)}. You gave ${inspect(given)}: that is what you meant to send, not what arrived.`,
    )
  }
  judgeValue(name, given, required)
}

const queryOf = ({ seen, url }: EchoServer): unknown =>
  Object.fromEntries(new URL(seen[0]?.url ?? '/', url).searchParams)

const bodyOf = ({ seen }: EchoServer): unknown => {
  const body = seen[0]?.body ?? ''
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
