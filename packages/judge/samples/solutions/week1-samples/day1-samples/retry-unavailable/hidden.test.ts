import { candidate, check, clock } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { getStatus } = candidate<typeof import('./solution.ts')>({ clock: 'virtual' })

/** A service that answers with these, the last one again and again. */
const startService = (...statuses: number[]) =>
  startEcho((_request, response) => {
    const status = statuses.length > 1 ? statuses.shift() : statuses[0]
    response.writeHead(status ?? 500).end()
  })

const main = check('503, 503, 200 gives 200 after three requests', async () => {
  const service = await startService(503, 503, 200)
  const asking = getStatus(`${service.url}/orders`)
  await clock.tick(3_000)
  const requests = service.seen.length
  expect(
    requests,
    `the service saw ${requests} of 3 requests. A restart of two seconds would reach the user.`,
  ).toBe(3)
  const status = await asking
  expect(status, `503, 503, 200 gave ${status} (required: 200).`).toBe(200)
  await service.close()
})
check('the waits are 1 s and 2 s', { after: main }, async () => {
  const service = await startService(503)
  const asking = getStatus(`${service.url}/orders`)
  for (const [ms, at, expected] of [
    [0, 0, 1],
    [999, 999, 1],
    [1, 1_000, 2],
    [1_999, 2_999, 2],
    [1, 3_000, 3],
  ] as const) {
    await clock.tick(ms)
    const requests = service.seen.length
    expect(
      requests,
      `after ${at} ms the service had seen ${requests} requests (required: ${expected}). It cannot restart while it is flooded.`,
    ).toBe(expected)
  }
  await asking
  await service.close()
})
check('a third 503 is the answer', { after: main }, async () => {
  const service = await startService(503)
  const asking = getStatus(`${service.url}/orders`)
  await clock.tick(60_000)
  const requests = service.seen.length
  expect(
    requests,
    `the service saw ${requests} requests (required: 3). Endless tries keep a dead service dead.`,
  ).toBe(3)
  expect(await asking, 'three times 503 gives 503.').toBe(503)
  await service.close()
})
check('a 404 is asked for once', { after: main }, async () => {
  const service = await startService(404)
  const asking = getStatus(`${service.url}/orders`)
  await clock.tick(60_000)
  const requests = service.seen.length
  expect(
    requests,
    `a 404 was asked for ${requests} times (required: 1). The answer will not change; the load is real.`,
  ).toBe(1)
  expect(await asking, 'a 404 gives 404.').toBe(404)
  await service.close()
})
