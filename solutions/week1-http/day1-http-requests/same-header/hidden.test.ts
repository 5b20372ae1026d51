import { inspect } from 'node:util'
import { candidate, check, misconception } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { getWith } = candidate<typeof import('./solution.ts')>()

const replaces = check('lets the caller replace a default, whatever the case', async () => {
  for (const name of ['accept', 'ACCEPT', 'Accept']) {
    const { received } = await send({ [name]: 'text/plain' })
    if (received.accept?.includes(',')) {
      misconception(
        "Both values arrived, the default's and the caller's: two keys of an object went out as one header, or the second value was added where it had to replace.",
      )
    }
    judge('accept', received.accept, 'text/plain')
  }
})

check('sends the defaults that nobody replaced', { after: replaces }, async () => {
  const { received } = await send({ accept: 'text/plain' })
  judge('user-agent', received['user-agent'], 'report/1')
  const { received: plain } = await send({})
  judge('accept', plain.accept, 'application/json')
})

check("sends the caller's other headers", { after: replaces }, async () => {
  const { received } = await send({ 'X-Request-Id': 'r-17' })
  judge('x-request-id', received['x-request-id'], 'r-17')
})

check('gives the status, whatever it is', { after: replaces }, async () => {
  const given = await send({}, 503).then(
    ({ status }) => `gave ${inspect(status)}`,
    () => 'threw',
  )
  expect(
    given,
    `The exporter answered 503. You ${given} (required: 503). The report cannot tell an answer from a failure.`,
  ).toBe('gave 503')
})

const judge = (name: string, received: string | undefined, required: string): void => {
  expect(
    received,
    `The exporter received ${name}: ${received ?? 'nothing'} (required: ${required}). It obeys what arrives, and answers another question than the caller's.`,
  ).toBe(required)
}

const send = async (headers: Record<string, string>, answer = 200) => {
  await using exporter = await startEcho((_request, response) => response.writeHead(answer).end())
  const status = await getWith(exporter.url, headers)
  return { status, received: exporter.seen[0]?.headers ?? {} }
}
