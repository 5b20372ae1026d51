import { Agent, get, request } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startEcho } from './start-echo.ts'

test('The status sent and the times of an exchange are noted in their order.', async () => {
  await using echo = await startEcho((_seen, response) => {
    response.writeHead(202, { 'content-type': 'text/plain' }).write('a')
    setImmediate(() => response.end('b'))
  })
  await (await fetch(echo.url, { method: 'POST', body: 'data' })).text()
  expect(await echo.until(() => echo.seen[0]?.end === 'answered')).toBe(true)
  const { status, bytes, times } = echo.seen[0] ?? expect.unreachable()
  expect([status, bytes.toString()]).toEqual([202, 'data'])
  const inOrder = [0, times.arrived, times.read, times.firstByte, times.ended]
  expect(inOrder).toEqual(inOrder.toSorted((one, other) => Number(one) - Number(other)))
  expect(times.ended).not.toBeNull()
})

test('What has not happened yet has neither status nor time.', async () => {
  await using echo = await startEcho(() => {})
  const waiting = request(echo.url, { method: 'POST', headers: { 'content-length': '4' } })
  waiting.on('error', () => {}).write('da')
  expect(await echo.until(() => echo.seen.length === 1)).toBe(true)
  expect(echo.seen[0]).toMatchObject({ status: null, times: { read: null, firstByte: null, ended: null } })
  waiting.end('ta')
  expect(await echo.until(() => echo.seen[0]?.times.read !== null)).toBe(true)
  expect(echo.seen[0]).toMatchObject({ body: 'data', status: null, times: { firstByte: null, ended: null } })
})

test('Headers that are written but not sent are no first byte.', async () => {
  await using echo = await startEcho((_seen, response) => response.writeHead(200))
  const waiting = get(echo.url)
  waiting.on('error', () => {})
  expect(await echo.until(() => echo.seen[0]?.times.read != null)).toBe(true)
  expect(echo.seen[0]).toMatchObject({ status: null, times: { firstByte: null } })
})

test('The peak counts requests that are open together, not those one after another.', async () => {
  await using echo = await startEcho(async (seen, response) => {
    if (seen.url === '/together') await echo.until(() => echo.seen.length === 5)
    response.end()
  })
  await fetch(echo.url)
  await fetch(echo.url)
  expect(echo.peak()).toBe(1)
  await Promise.all([1, 2, 3].map(() => fetch(`${echo.url}/together`)))
  expect(echo.peak()).toBe(3)
})

test('Sockets are counted while they are open, idle ones too.', async () => {
  await using echo = await startEcho()
  const agent = new Agent({ keepAlive: true })
  await new Promise((resolve) =>
    get(echo.url, { agent }, (response) => response.resume().once('end', resolve)),
  )
  const silent = connect(Number(new URL(echo.url).port), '127.0.0.1')
  expect(await echo.until(() => echo.openSockets() === 2)).toBe(true)
  agent.destroy()
  silent.destroy()
  expect(await echo.until(() => echo.openSockets() === 0)).toBe(true)
  expect(echo.connections()).toBe(2)
})

test('What closing the server breaks off was cut by it.', async () => {
  const echo = await startEcho(() => {})
  const waiting = fetch(echo.url).catch(() => 'cut off')
  expect(await echo.until(() => echo.seen.length === 1)).toBe(true)
  await echo.close()
  expect(await waiting).toBe('cut off')
  expect(echo.seen[0]?.end).toBe('cut')
})

test('With a limit, only the latest requests are kept.', async () => {
  await using echo = await startEcho(undefined, { keep: 2 })
  for (const path of ['/1', '/2', '/3']) await fetch(`${echo.url}${path}`)
  expect(echo.seen.map(({ url }) => url)).toEqual(['/2', '/3'])
})
