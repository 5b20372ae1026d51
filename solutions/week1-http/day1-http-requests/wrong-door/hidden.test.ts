import { inspect } from 'node:util'
import { candidate, check } from '@firedrill/judge/testing'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { isUp } = candidate<typeof import('./solution.ts')>()

const healthy = check('finds a healthy service up', async () => {
  for (const prefix of ['', '/billing']) {
    await using service = await startBilling(200, prefix)
    const { found, asked } = await probe(service, prefix)
    judgeAsked(asked, prefix)
    expect(
      found,
      `The service answered 200. The probe ${found} (required: gave true). On call is paged for a service that is well.`,
    ).toBe('gave true')
  }
})

check('finds a service with another status down', { after: healthy }, async () => {
  for (const status of [503, 404, 204]) {
    await using service = await startBilling(status)
    const { found, asked } = await probe(service)
    judgeAsked(asked)
    const cost =
      found === 'gave true'
        ? 'The board is green, and nobody is paged.'
        : 'Whoever waits for a yes or no gets neither.'
    expect(found, `The service answered ${status}. The probe ${found} (required: gave false). ${cost}`).toBe(
      'gave false',
    )
  }
})

/** The page has moved, as the task tells. */
const startBilling = (status: number, prefix = '') =>
  startEcho((request, response) =>
    response.writeHead(request.url === `${prefix}/healthz` ? status : 404).end(),
  )

const probe = async (service: EchoServer, prefix = ''): Promise<{ found: string; asked: string[] }> => {
  const found = await isUp(service.url + prefix).then(
    (isFound) => `gave ${inspect(isFound)}`,
    (error: unknown) => `threw ${inspect(error instanceof Error ? error.message : error)}`,
  )
  return { found, asked: service.seen.map((one) => `${one.method} ${one.url}`) }
}

const judgeAsked = (asked: string[], prefix = ''): void => {
  const required = `GET ${prefix}/healthz`
  const base = prefix && ` of the base "http://…${prefix}"`
  const answered = asked.join() === 'GET /health' ? ' The answer was 404: the release moved the page.' : ''
  expect(
    asked.join(', '),
    `The probe${base} asked for ${asked.join(', ') || 'nothing'} (required: ${required} once).${answered} ${costOf(asked, required)}`,
  ).toBe(required)
}

const costOf = (asked: string[], required: string): string => {
  if (asked.length === 0) return 'A probe that asks nothing knows nothing.'
  if (asked.length > 1) return 'A second question can hide what the first one found.'
  if (asked[0]?.split(' ')[1] === required.split(' ')[1])
    return 'A service may answer another method without a look at itself.'
  return 'A probe at the wrong door says nothing about the service.'
}
