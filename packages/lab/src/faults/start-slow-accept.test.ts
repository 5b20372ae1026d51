import { connect } from 'node:net'
import { Client, request } from 'undici'
import { expect, test } from 'vitest'
import { startEcho } from '../start-echo.ts'
import { startSlowAccept } from './start-slow-accept.ts'

test('While the door is shut, undici gives up by its connect timeout, and the service sees nobody.', async () => {
  await using behind = await startEcho()
  await using door = await startSlowAccept({ to: behind.url })
  const client = new Client(door.url, { connect: { timeout: 200 } })
  await expect(client.request({ path: '/get', method: 'GET' })).rejects.toMatchObject({
    code: 'UND_ERR_CONNECT_TIMEOUT',
  })
  await client.destroy()
  expect(behind.connections()).toBe(0)
})

test('A client that waits is let in once the door opens, and speaks with the service itself.', async () => {
  await using behind = await startEcho()
  await using door = await startSlowAccept({ to: behind.url, ms: 150 })
  const { statusCode, body } = await request(`${door.url}/post`, { method: 'POST', body: 'data' })
  expect([statusCode, await body.json()]).toMatchObject([200, { data: 'data' }])
  expect(behind.seen).toMatchObject([{ method: 'POST', url: '/post', body: 'data' }])
  expect(behind.connections()).toBe(1)
})

test('The door opens after the time given, and not before.', async () => {
  await using behind = await startEcho()
  const began = performance.now()
  await using door = await startSlowAccept({ to: behind.url, ms: 500 })
  await expect.poll(() => isConnecting(door.url), { interval: 10, timeout: 10_000 }).toBe(true)
  expect(performance.now() - began).toBeGreaterThanOrEqual(499)
})

test('A door that is open lets a client in at once; what the service resets is reset for the client.', async () => {
  await using behind = await startEcho((_seen, response) => response.socket?.resetAndDestroy())
  await using door = await startSlowAccept({ to: behind.url })
  door.open()
  await expect(request(door.url)).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(behind.seen).toHaveLength(1)
})

test('Closing the door refuses whoever comes next.', async () => {
  await using behind = await startEcho()
  const door = await startSlowAccept({ to: behind.url })
  await door.close()
  await door.close()
  const late = connect(Number(new URL(door.url).port), '127.0.0.1')
  const error = await new Promise<NodeJS.ErrnoException>((resolve) => late.once('error', resolve))
  expect(error.code).toBe('ECONNREFUSED')
})

/** Whether a connection stands within a moment. */
const isConnecting = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const timer = setTimeout(() => settle(false), 50)
    const settle = (isStanding: boolean): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(isStanding)
    }
    socket.once('connect', () => settle(true))
  })
