import { inspect } from 'node:util'
import { candidate, check } from '@firedrill/judge/testing'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { isUp } = candidate<typeof import('./solution.ts')>()

const healthy = check('finds a healthy service up', async () => {
  await using service = await startBilling(200)
  const found = await isUp(service.url)
  const asked = askedOf(service)
  const answered = asked === 'GET /health' ? ' The answer was 404: the release moved the page.' : ''
  expect(
    asked,
    `The probe asked for ${asked} (required: GET /healthz once).${answered} A probe at the wrong door pages for a healthy service.`,
  ).toBe('GET /healthz')
  expect(
    found,
    `The service answered 200. The probe gave ${inspect(found)} (required: true). On call is paged for a service that is well.`,
  ).toBe(true)
})

check('finds a service with another status down', { after: healthy }, async () => {
  for (const status of [503, 404, 204]) {
    await using service = await startBilling(status)
    const found = await isUp(service.url)
    const asked = askedOf(service)
    expect(
      asked,
      `The service answered ${status}. The probe asked for ${asked} (required: GET /healthz once). Whoever asks until the answer pleases learns nothing.`,
    ).toBe('GET /healthz')
    expect(
      found,
      `The service answered ${status}. The probe gave ${inspect(found)} (required: false). The board is green, and nobody is paged.`,
    ).toBe(false)
  }
})

const askedOf = ({ seen }: EchoServer): string =>
  seen.map((one) => `${one.method} ${one.url}`).join(', ') || 'nothing'

/** The page has moved, as the task tells. */
const startBilling = (status: number) =>
  startEcho((request, response) => response.writeHead(request.url === '/healthz' ? status : 404).end())
