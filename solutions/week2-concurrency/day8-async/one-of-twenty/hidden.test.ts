import { candidate, check, data, misconception } from '@firedrill/judge/testing'
import { nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { askAll } = candidate<typeof import('./solution.ts')>()

const statuses = [503, 200, 404, 204, 302]

const together = check('asks all at the same time', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await using service = await startEcho(async (_request, response) => {
    await held
    response.end()
  })
  const call = outcomesOf([1, 2, 3, 4, 5].map((path) => `${service.url}/${path}`))
  await service.until(() => service.seen.length >= 5, 1_500)
  const arrived = service.seen.length
  release()
  await call
  expect(
    arrived,
    `No answer had been given, and ${arrived} of 5 requests had arrived (required: 5). Twenty slow hosts take twenty times as long, and the page is stale.`,
  ).toBe(5)
})

check('keeps the order of the urls', { after: together }, async () => {
  // The first url is answered last, and so on, each some time after the one before has left.
  await using service = await startEcho(async ({ url }, response) => {
    const later = statuses.slice(statuses.indexOf(Number(url.slice(1))) + 1)
    const isNext = (): boolean =>
      later.every((status) => service.seen.some((one) => one.url === `/${status}` && one.end === 'answered'))
    await service.until(isNext, 500)
    if (later.length > 0) await service.until(() => false, 20)
    response.writeHead(Number(url.slice(1)), { location: '/200' }).end()
  })
  const urls = statuses.map((status) => `${service.url}/${status}`)
  const outcomes = await outcomesOf(urls)
  const asked = service.seen.map(({ method, url }) => `${method} ${url}`).toSorted()
  expect(
    asked,
    `The service saw ${asked.join(', ') || 'no request'} (required: one GET of each url). What was not asked cannot be known.`,
  ).toEqual(statuses.map((status) => `GET /${status}`).toSorted())
  const given = outcomes === null ? 'none: you rejected' : told(outcomes)
  if (given === told(statuses.toReversed().map((status) => ({ status })))) {
    misconception('The outcomes are in the order in which the answers came.')
  }
  const isShuffled =
    outcomes !== null && told(outcomes.toSorted(byStatus)) === [200, 204, 302, 404, 503].join(', ')
  expect(
    given,
    `You gave the statuses ${given} (required: ${statuses.join(', ')}). ${
      isShuffled
        ? 'A status beside the wrong url sends on call to the wrong host.'
        : 'The page shows another state than the hosts have.'
    }`,
  ).toBe(statuses.join(', '))
  expect(
    outcomes?.map(({ url }) => url),
    'The statuses are right, and their urls are not those that were given, in their order (required: each status with its url). On call cannot tell which host it is.',
  ).toEqual(urls)
  const none = await outcomesOf([])
  expect(none, 'There were no urls (required: an empty list). A page without hosts dies.').toEqual([])
})

check('loses no answer to a failure', { after: together }, async () => {
  await using service = await startEcho(({ url }, response) => response.writeHead(Number(url.slice(1))).end())
  const outcomes = await outcomesOf([`${service.url}/200`, nobodyUrl, `${service.url}/503`])
  expect(
    outcomes,
    'Nobody listens at one of 3 urls. You rejected (required: an outcome for each url). One dead host makes every other invisible.',
  ).not.toBeNull()
  const given = told(outcomes ?? [])
  expect(
    given,
    `Nobody listens at one of 3 urls. You gave the statuses ${given} (required: 200, null, 503). ${
      outcomes?.length === 3
        ? 'The page shows another state than the hosts have.'
        : 'A host that is missing in the list is not seen as down.'
    }`,
  ).toBe('200, null, 503')
})

const byStatus = (one: { status: number | null }, other: { status: number | null }): number =>
  Number(one.status) - Number(other.status)

/** Null for a rejection. */
const outcomesOf = (urls: string[]) => askAll(urls).then(data, () => null)

const told = (outcomes: { status: number | null }[]): string =>
  outcomes.map(({ status }) => String(status)).join(', ') || 'none'
