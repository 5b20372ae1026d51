import { request } from 'undici'
import { expect, test } from 'vitest'
import { startFleet } from './start-fleet.ts'

const health = async (base: string) => {
  const { statusCode, body } = await request(`${base}/health`)
  return [statusCode, await body.json()]
}

test('A fleet of a number has healthy members, each at a url of its own with evidence of its own.', async () => {
  await using fleet = await startFleet(3)
  expect(Object.keys(fleet.urls)).toEqual(['node-1', 'node-2', 'node-3'])
  expect(new Set(Object.values(fleet.urls)).size).toBe(3)
  expect(await health(fleet.member('node-2').url)).toEqual([200, { name: 'node-2', status: 'up' }])
  expect(fleet.members.map(({ seen }) => seen.length)).toEqual([0, 1, 0])
  expect((await request(`${fleet.urls['node-1']}/other`)).statusCode).toBe(404)
})

test('A member begins as described and changes while it runs.', async () => {
  await using fleet = await startFleet([{ name: 'orders', fault: { kind: 'down' } }, { name: 'billing' }])
  const { orders = '', billing = '' } = fleet.urls
  expect(await health(orders)).toEqual([503, { status: 'down' }])
  await fleet.set('orders', { fault: null })
  expect(await health(orders)).toMatchObject([200, {}])
  await fleet.set('billing', { fault: { kind: 'reset-before-headers' } })
  await expect(health(billing)).rejects.toThrow()
  await fleet.set('billing', { fault: { kind: 'fail', times: 1, status: 500 } })
  expect([await health(billing), await health(billing)]).toMatchObject([
    [500, {}],
    [200, {}],
  ])
})

test('A member that refuses does so at the port it had, and comes back there.', async () => {
  await using fleet = await startFleet(2)
  const url = fleet.urls['node-1'] ?? ''
  await health(url)
  for (let round = 0; round < 3; round++) {
    await fleet.set('node-1', { fault: { kind: 'refuse' } })
    await expect(health(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await fleet.set('node-1', { fault: null })
    expect(await health(url)).toMatchObject([200, {}])
  }
  expect(fleet.member('node-1').seen).toHaveLength(4)
})

test('A fleet closes while a member refuses, and while a change is under way.', async () => {
  const fleet = await startFleet([{ name: 'gone', fault: { kind: 'refuse' } }, { name: 'going' }])
  const change = fleet.set('going', { fault: { kind: 'refuse' } })
  await fleet.close()
  await expect(change).resolves.toBeUndefined()
  await expect.poll(countServers).toBe(0)
  for (const url of Object.values(fleet.urls)) {
    await expect(health(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  }
})

test('Flapping counts requests, not time.', async () => {
  await using fleet = await startFleet([{ name: 'edge', fault: { kind: 'flapping', up: 2, down: 1 } }])
  const statuses = []
  for (let count = 0; count < 7; count++) statuses.push((await health(fleet.urls.edge ?? ''))[0])
  expect(statuses).toEqual([200, 200, 503, 200, 200, 503, 200])
})

test('A slow member takes its latency, a hanging one for ever.', async () => {
  await using fleet = await startFleet([{ name: 'slow', latencyMs: 60 }, { name: 'stuck' }])
  await health(fleet.urls.slow ?? '')
  const times = fleet.member('slow').seen[0]?.times
  expect((times?.firstByte ?? 0) - (times?.arrived ?? 0)).toBeGreaterThanOrEqual(59)
  await fleet.set('stuck', { fault: { kind: 'hang-before-headers' } })
  const leaving = new AbortController()
  const waiting = request(`${fleet.urls.stuck}/health`, { signal: leaving.signal })
  const { until, seen } = fleet.member('stuck')
  expect(await until(() => seen.length === 1)).toBe(true)
  expect(await until(() => seen[0]?.end !== 'open', 50)).toBe(false)
  leaving.abort()
  await expect(waiting).rejects.toThrow()
})

test("The fleet's peak is the most requests open at once over all members.", async () => {
  await using fleet = await startFleet([
    { name: 'a', latencyMs: 100 },
    { name: 'b', latencyMs: 100 },
    { name: 'c' },
  ])
  const { a = '', b = '', c = '' } = fleet.urls
  await health(c)
  await health(c)
  expect([fleet.peak(), fleet.requests()]).toEqual([1, 2])
  await Promise.all([health(a), health(a), health(b)])
  expect([fleet.peak(), fleet.requests()]).toEqual([3, 5])
  expect(fleet.members.map((member) => member.peak())).toEqual([2, 1, 1])
})

test('A name that the fleet does not know is an error that names the ones it knows.', async () => {
  await using fleet = await startFleet(2)
  await expect(fleet.set('node-9', { fault: null })).rejects.toThrow('(node-1, node-2), got "node-9"')
})

/** Sockets of this process that listen. */
const countServers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length
