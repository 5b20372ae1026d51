import { setTimeout as wait } from 'node:timers/promises'
import { inspect } from 'node:util'
import { candidate, check, misconception, takeTurns } from '@firedrill/judge/testing'
import { type Answer, misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { read } = candidate<typeof import('./solution.ts')>()

const alone = check('leaves the archive alone', async () => {
  await using archive = await startEcho(saying(200, 'old'))
  const { promise: held, resolve: answers } = Promise.withResolvers<void>()
  await using live = await startEcho(async (request, response) => {
    await held
    return saying(200, 'news')(request, response)
  })
  const call = told(live.url, archive.url)
  await live.until(() => live.seen.length > 0)
  // What the call sends at once is on its way after some turns of its process, however busy the machine is.
  await takeTurns()
  const isAtOnce = await archive.until(() => archive.seen.length > 0, 20)
  // The same of what it sends after 150 ms: whoever loses patience.
  await wait(150)
  await takeTurns()
  await archive.until(() => archive.seen.length > 0, 20)
  answers()
  const given = await call
  if (isAtOnce) {
    misconception(
      'The live service answered 200, and the archive was asked too: its request went out with the call that made the promise.',
    )
  }
  expect(
    archive.seen.length,
    `The live service answered 200, and the number of requests to the archive was ${archive.seen.length} (required: 0). Each of them is billed, and an archive under that load is no help in an emergency.`,
  ).toBe(0)
  judge(
    "The live service answered 200 and 'news'",
    given,
    "'news'",
    'Readers get another text than the live one.',
  )
})

check('falls back to the archive', { after: alone }, async () => {
  const cases = [
    ['The live service answered 503', saying(503, 'an error page')],
    ['The live service answered 404', saying(404, 'an error page')],
    ['The live service answered 203', saying(203, 'news, as a proxy knows them')],
    ['The live service broke off', misbehave({ kind: 'reset-before-headers' })],
    ['The live service broke off in the middle of its text', misbehave({ kind: 'reset-mid-body' })],
    ['Nobody listened at the live url', null],
  ] as const
  const observe = async ([what, answer]: (typeof cases)[number]) => {
    await using archive = await startEcho(saying(200, 'old'))
    await using live = await startEcho(answer ?? saying(200, 'news'))
    const given = await told(answer ? live.url : nobodyUrl, archive.url)
    return { what, given, archived: archive.seen.length, asked: answer ? live.seen.length : 1 }
  }
  for (const { what, given, archived, asked } of await Promise.all(cases.map(observe))) {
    judge(
      `${what}, the archive 'old'`,
      given,
      "'old'",
      given.startsWith("'news")
        ? 'Readers get what the task does not take for an answer.'
        : 'The emergency for which it is paid finds no archive.',
    )
    judgeRequests(what, archived)
    judgeLive(what, asked)
  }
})

check('rejects where both fail', { after: alone }, async () => {
  for (const [what, answer] of [
    ['Both services answered 503', saying(503, 'an error page')],
    ['Both services broke off', misbehave({ kind: 'reset-before-headers' })],
  ] as const) {
    await using archive = await startEcho(answer)
    await using live = await startEcho(answer)
    const given = await told(live.url, archive.url)
    judge(what, given, 'a rejection', 'An empty page looks like one that is up to date.')
    judgeRequests(what, archive.seen.length)
  }
})

const saying =
  (status: number, text: string): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/plain' }).end(text)

const told = (liveUrl: string, archiveUrl: string): Promise<string> =>
  read(liveUrl, archiveUrl).then(inspect, () => 'a rejection')

const judge = (what: string, given: string, required: string, cost: string): void => {
  expect(given, `${what}. You gave ${given} (required: ${required}). ${cost}`).toBe(required)
}

const judgeLive = (what: string, count: number): void => {
  expect(count, `${what}. It saw ${count} requests (required: 1). Whoever is down gets twice the load.`).toBe(
    1,
  )
}

const judgeRequests = (what: string, count: number): void => {
  expect(
    count,
    `${what}. The archive saw ${count} requests (required: 1). ${
      count === 0
        ? 'The emergency for which it is paid finds no archive.'
        : 'Each of them is billed, and nobody waits for the second.'
    }`,
  ).toBe(1)
}
