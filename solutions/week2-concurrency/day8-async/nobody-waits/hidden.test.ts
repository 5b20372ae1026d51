import { setTimeout as wait } from 'node:timers/promises'
import { inspect } from 'node:util'
import { candidate, check, misconception, takeTurns } from '@firedrill/judge/testing'
import { nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { countFailed } = candidate<typeof import('./solution.ts')>()

const counts = check('counts what failed', async () => {
  await using service = await startEcho(answer)
  const statuses = [500, 200, 400, 204, 503, 302]
  let answered = 0
  const given = await countFailed(statuses.map((status) => `${service.url}/${status}`))
    .finally(() => (answered = service.seen.filter(({ end }) => end === 'answered').length))
    .catch(tellThrow)
  if (given === 0 && answered < statuses.length) {
    misconception('The count was given before a single url had its answer.')
  } else if (given === statuses.length) {
    misconception('Every url was counted: a promise is true, whatever it will resolve to.')
  } else if (answered === statuses.length && given !== 3 && (await countThree(service.url)) === 1) {
    misconception(
      'The count was read before an await and written after it: others had counted meanwhile, and their counts were lost.',
    )
  }
  judge(
    `The urls answered ${statuses.join(', ')}`,
    given,
    3,
    Number(given) > 3
      ? 'The gate stops a deploy that is well.'
      : 'The gate lets through what it should stop.',
  )
  const asked = service.seen.map(({ method, url }) => `${method} ${url}`).toSorted()
  expect(
    asked,
    `The service saw ${asked.join(', ')} (required: one GET of each url). What is asked twice may count twice.`,
  ).toEqual(statuses.map((status) => `GET /${status}`).toSorted())
  judge('There were no urls', await countFailed([]).catch(tellThrow), 0, 'An empty list stops the gate.')
})

check('waits for the slowest', { after: counts }, async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await using service = await startEcho(async (request, response) => {
    if (request.url === '/slow') await held
    response.writeHead(request.url === '/well' ? 200 : 503).end()
  })
  const call = countFailed(['/broken', '/well', '/slow'].map((path) => service.url + path)).catch(tellThrow)
  const early = await Promise.race([call, isQuiet(service)])
  release()
  expect(
    early,
    `The slowest of 3 urls had no answer yet, and you gave ${inspect(early)} (required: no count before it answers). A gate that counts early lets through what fails late.`,
  ).toBe(undefined)
  judge('Two of 3 urls answered 503, one of them late', await call, 2, 'The slow ones fail most often.')
})

check('counts what gives no answer', { after: counts }, async () => {
  await using service = await startEcho(answer)
  const given = await countFailed([`${service.url}/200`, nobodyUrl, `${service.url}/503`]).catch(tellThrow)
  judge(
    'Nobody listens at one of 3 urls, another failed',
    given,
    2,
    'A dead service stops the gate instead of failing it.',
  )
})

const answer: Parameters<typeof startEcho>[0] = ({ url }, response) =>
  response.writeHead(Number(url.slice(1, 4)), { location: '/200' }).end()

/** Resolves once a call that asks one by one, or all at once, has stood at the slow url for a while. */
const isQuiet = async (service: Awaited<ReturnType<typeof startEcho>>): Promise<undefined> => {
  await service.until(() => service.seen.some(({ url }) => url === '/slow'))
  await wait(150)
  // Its own timers have had their turn, however busy the machine is.
  await takeTurns()
}

/** Three answers of one kind: whoever misjudges a status counts none or all of them. */
const countThree = (url: string): Promise<unknown> =>
  countFailed(['/503', '/503?2', '/503?3'].map((path) => url + path)).catch(tellThrow)

const tellThrow = (): string => 'a rejection'

const judge = (what: string, given: unknown, required: number, cost: string): void => {
  const told = given === 'a rejection' ? given : inspect(given)
  expect(given, `${what}. You gave ${told} (required: ${required}). ${cost}`).toBe(required)
}
