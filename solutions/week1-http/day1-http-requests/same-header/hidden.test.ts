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
        'The exporter received the header twice: to an object "Accept" and "accept" are two keys.',
      )
    }
    judge('accept', received.accept, 'text/plain')
  }
})

check('sends the defaults that nobody replaced', { after: replaces }, async () => {
  await send({ accept: 'text/plain', 'user-agent': 'test/1' })
  const { received, status } = await send({})
  judge('accept', received.accept, 'application/json')
  judge('user-agent', received['user-agent'], 'report/1')
  expect(
    status,
    `The exporter answered 203. You gave ${inspect(status)} (required: 203). The report cannot tell an answer from a failure.`,
  ).toBe(203)
})

check("sends the caller's other headers", { after: replaces }, async () => {
  const { received } = await send({ 'X-Request-Id': 'r-17' })
  judge('x-request-id', received['x-request-id'], 'r-17')
  judge('accept', received.accept, 'application/json')
})

const judge = (name: string, received: string | undefined, required: string): void => {
  expect(
    received,
    `The exporter received ${name}: ${received ?? 'nothing'} (required: ${required}). It obeys what arrives, and answers another question than the caller's.`,
  ).toBe(required)
}

const send = async (headers: Record<string, string>) => {
  await using exporter = await startEcho((_request, response) => response.writeHead(203).end())
  const status = await getWith(exporter.url, headers)
  return { status, received: exporter.seen[0]?.headers ?? {} }
}
