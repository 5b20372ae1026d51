import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { serve } from '../serve.ts'
import { holdPort } from './hold-port.ts'

test('A held port refuses; released, it can be listened at, and held again.', async () => {
  const { port, release } = await holdPort()
  expect(await codeAt(port)).toBe('ECONNREFUSED')
  await release()
  const service = await serve((_request, response) => response.end(), { port })
  expect(await codeAt(port)).toBe('connected')
  await service.close()
  const again = await holdPort(port)
  expect(again.port).toBe(port)
  expect(await codeAt(port)).toBe('ECONNREFUSED')
  await again.release()
})

test('A port that is in use cannot be held.', async () => {
  await using service = await serve(() => {})
  await expect(holdPort(Number(new URL(service.url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test.runIf(process.platform === 'linux')(
  'A held port is in use, so the system gives it to no one.',
  async () => {
    const { port, release } = await holdPort()
    expect(localPorts()).toContain(port)
    await release()
    expect(localPorts()).not.toContain(port)
  },
)

/** Local ports of the connections that stand. */
const localPorts = (): number[] =>
  readFileSync('/proc/net/tcp', 'utf8')
    .matchAll(/: [0-9A-F]{8}:([0-9A-F]{4}) \S+ 01 /g)
    .map(([, port = '']) => Number.parseInt(port, 16))
    .toArray()

const codeAt = (port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    socket.once('connect', () => {
      socket.destroy()
      resolve('connected')
    })
  })
