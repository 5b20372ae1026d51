import { inspect } from 'node:util'
import { candidate, check } from '@firedrill/judge/testing'
import { type Answer, misbehave, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { getStatus } = candidate<typeof import('./solution.ts')>()

const breakOff = misbehave({ kind: 'reset-before-headers' })
const answering =
  (status: number): Answer =>
  (_request, response) =>
    response.writeHead(status).end('an answer')

const once = check('asks once where retries are off', async () => {
  await judge('answered 200', [answering(200)], { retries: 0, requests: 1, given: 200 })
  await judge('answered 503', [answering(503)], { retries: 0, requests: 1, given: 503 })
  await judge('broke off', [breakOff], { retries: 0, requests: 1, given: 'a rejection' })
})

check('asks again as often as told', { after: once }, async () => {
  const away = 'answered 503 every time'
  await judge(away, [answering(503)], { retries: 1, requests: 2, given: 503 })
  await judge(away, [answering(503)], { retries: 3, requests: 4, given: 503 })
  await judge('broke off every time', [breakOff], { retries: 2, requests: 3, given: 'a rejection' })
  const recovery = [answering(503), breakOff, answering(200)]
  await judge('answered 503, broke off, answered 200', recovery, { retries: 5, requests: 3, given: 200 })
  await judge('answered 404', [answering(404)], { retries: 5, requests: 1, given: 404 })
  const worse = [answering(503), breakOff]
  await judge('answered 503, then broke off', worse, { retries: 1, requests: 2, given: 'a rejection' })
})

check('refuses what is no number of retries', { after: once }, async () => {
  for (const retries of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    await using service = await startEcho(answering(200))
    const given = await getStatus(service.url, retries).then(
      (status) => `gave ${inspect(status)}`,
      (error: unknown) => (error instanceof RangeError ? 'a RangeError' : `rejected with ${inspect(error)}`),
    )
    expect(
      `${given} after ${service.seen.length} requests`,
      `retries was ${retries}. You ${given} after ${service.seen.length} requests (required: a RangeError, no request). A typing error in a setting shows itself in the next outage.`,
    ).toBe('a RangeError after 0 requests')
  }
})

interface Expected {
  retries: number
  requests: number
  given: number | 'a rejection'
}

/** The last answer is given again and again. */
const judge = async (
  what: string,
  answers: Answer[],
  { retries, requests, given }: Expected,
): Promise<void> => {
  let asked = 0
  await using service = await startEcho((request, response) =>
    answers[Math.min(asked++, answers.length - 1)]?.(request, response),
  )
  const status = await getStatus(service.url, retries).catch(() => 'a rejection')
  const count = service.seen.length
  const situation = `retries was ${retries}, and the service ${what}.`
  expect(
    count,
    `${situation} It saw ${count} ${count === 1 ? 'request' : 'requests'} (required: ${requests}). ${costOf(count, requests)}`,
  ).toBe(requests)
  expect(
    status,
    `${situation} You gave ${inspect(status)} (required: ${inspect(given)}). The report shows what no service said.`,
  ).toBe(given)
}

const costOf = (count: number, required: number): string => {
  if (count === 0) return 'A host that nobody has asked stands in the report.'
  return count > required
    ? 'A sick database gets more than on call allows.'
    : 'A hiccup shows as an outage, whatever on call allows.'
}
