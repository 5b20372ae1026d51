import { inspect } from 'node:util'
import { candidate, check, data, misconception } from '@firedrill/judge/testing'
import { type Answer, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { probe } = candidate<typeof import('./solution.ts')>()

const refused = check('tells a refused connection', async () => {
  const outcome = await outcomeOf(nobodyUrl)
  if (/fetch failed/.test(outcome)) {
    misconception('"fetch failed" came out: fetch throws its own error, and the reason is inside it.')
  }
  expect(
    outcome,
    `Nobody listens on that port. You gave ${outcome} (required: { kind: 'refused' }). One stopped service ends the check of all others.`,
  ).toBe("{ kind: 'refused' }")
})

check('tells a broken connection', { after: refused }, async () => {
  const endings: [string, Answer][] = [
    ['before its answer', (_request, response) => response.socket?.destroy()],
    ['with a reset', (_request, response) => response.socket?.resetAndDestroy()],
    ['in the middle of its answer', breakOff],
  ]
  for (const [when, answer] of endings) {
    const outcome = await ask(answer)
    expect(
      outcome,
      `The service closed the connection ${when}. You gave ${outcome} (required: { kind: 'broken' }). A service that crashes on a request is searched for in the wrong place.`,
    ).toBe("{ kind: 'broken' }")
  }
})

check('gives the status of an answer', { after: refused }, async () => {
  for (const status of [200, 503]) {
    const outcome = await ask((_request, response) => response.writeHead(status).end('answer'))
    expect(
      outcome,
      `The service answered ${status}. You gave ${outcome} (required: { kind: 'answer', status: ${status} }). A service that answers is not down.`,
    ).toBe(`{ kind: 'answer', status: ${status} }`)
  }
})

check('rejects anything else', { after: refused }, async () => {
  for (const url of ['no URL', 'ftp://127.0.0.1/', `http://${nobody}.invalid/`]) {
    const outcome = await outcomeOf(url)
    expect(
      outcome.startsWith('a rejection'),
      `"${url}" gave ${outcome} (required: a rejection). A typing error in the list is reported as an outage.`,
    ).toBe(true)
  }
})

/** Too long for a name, so nobody has it, and no server needs to be asked. */
const nobody = 'x'.repeat(64)

const breakOff: Answer = (_request, response) => {
  response.writeHead(200, { 'content-length': 100 })
  response.write('half an', () => response.socket?.destroy())
}

const ask = async (answer: Answer): Promise<string> => {
  await using service = await startEcho(answer)
  return await outcomeOf(service.url)
}

/** As the task writes it, whatever else the answer carries. */
const outcomeOf = async (url: string): Promise<string> => {
  try {
    const { kind, status } = Object(await data(await probe(url))) as { kind?: unknown; status?: unknown }
    return inspect(kind === 'answer' ? { kind, status } : { kind })
  } catch (error) {
    return `a rejection with ${error instanceof Error ? `"${error.message}"` : inspect(error)}`
  }
}
