import { inspect } from 'node:util'
import { candidate, check, data, fail, misconception } from '@firedrill/judge/testing'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { getStatuses } = candidate<typeof import('./solution.ts')>()

/** Larger than what a client takes in unread, as large as the task allows. */
const page = '#'.repeat(100_000)

check('gives the statuses in order', async () => {
  await using host = await startEcho()
  const required = [200, 404, 503]
  const paths = ['/status/200', '/status/404?page=2', '/status/503']
  const statuses = await data(await getStatuses(paths.map((path) => host.url + path)))
  const asked = host.seen.map((one) => `${one.method} ${one.url}`).toSorted()
  expect(
    asked,
    `The host saw ${asked.join(', ') || 'no request'} (required: one GET of each url). What was not asked cannot be known, and what is asked twice loads the host twice.`,
  ).toEqual(paths.map((path) => `GET ${path}`))
  expect(
    statuses,
    `You gave ${inspect(statuses)} (required: [ 200, 404, 503 ]). A status under the wrong url sends on call to the wrong page.`,
  ).toEqual(required)
  const none = await getStatuses([]).then(data, (error: unknown) => error)
  expect(
    none,
    `No urls: you ${none instanceof Error ? `threw ${none}` : `gave ${inspect(none)}`} (required: []). A checker with an empty list dies, or reports a page it never saw.`,
  ).toEqual([])
})

check('uses one connection for three pages', () => judgeConnections([200, 200, 200]))

check('keeps the connection after error pages too', () => judgeConnections([503, 404, 200]))

const judgeConnections = async (statuses: number[]): Promise<void> => {
  let isOverlapping = false
  let isEarly = false
  await using host: EchoServer = await startEcho(async (request, response) => {
    const isFirst = host.seen[0] === request
    // The first answer waits a moment for a second request, which only a client in a hurry sends.
    if (isFirst) isOverlapping = await host.until(() => host.seen.length > 1, 35)
    response.writeHead(Number(request.url.slice(1)), { 'content-type': 'text/plain' })
    if (isFirst && !isOverlapping) {
      // So does the second half of its page.
      response.write(page.slice(page.length / 2))
      await host.until(() => host.seen.length > 1 || request.end !== 'open', 60)
      isEarly = host.seen.length > 1 && request.end === 'open'
      response.end(page.slice(page.length / 2))
    } else response.end(page)
  })
  // Starts the candidate, which on a busy machine takes longer than a silence that means something.
  await getStatuses([]).then(
    () => {},
    () => {},
  )
  const call = getStatuses(statuses.map((status) => `${host.url}/${status}`))
  const isOver = await Promise.race([call.then(() => true), standsStill(host)])
  const used = new Set(host.seen.map((one) => one.connection)).size
  if (host.seen.length === 0) fail('The host saw no request (required: 3 requests over 1 connection).')
  expect(
    isOver,
    `The host answered ${host.seen.length} of 3 requests with a page of 100 kB, then no other came: the call waits and never ends (required: 3 requests over 1 connection). The checker stands still, and no error says so.`,
  ).toBe(true)
  if (isOverlapping) {
    misconception(
      'The second request came while the first had no answer: requests in flight together need a connection each.',
    )
  } else if (isEarly) {
    misconception(
      'The second request came while the first page was still on its way: a page that is not read to its end keeps its connection.',
    )
  } else if (host.seen.some((one) => one.end === 'hung-up')) {
    misconception('A connection was closed before its page had ended.')
  } else if (host.seen.length === 3 && used === 2) {
    misconception(
      'Each page was read before the next request, and still nothing bounded the client to one connection: the pool had not yet taken the first back.',
    )
  }
  expect(
    `${host.seen.length} requests used ${used}`,
    `${host.seen.length} requests used ${used} connections (required: 3 requests over 1). Every connection costs a handshake, and a descriptor on both sides.`,
  ).toBe('3 requests used 1')
}

/** Resolves to false once no other request has come for a while; for the first, a client may set up what it needs. */
const standsStill = async (host: EchoServer): Promise<false> => {
  await host.until(() => host.seen.length > 0, 2_000)
  let count = host.seen.length
  while (await host.until(() => host.seen.length > count, 800)) count = host.seen.length
  return false
}
