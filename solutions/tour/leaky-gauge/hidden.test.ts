import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { check, server } from '@firedrill/judge/testing'
import { request } from 'undici'
import { expect } from 'vitest'

const start = (exportMs: number): Promise<{ url: string }> => server({ env: { EXPORT_MS: String(exportMs) } })

/** The gauge now. */
const readGauge = async (url: string): Promise<number> => {
  const { body } = await request(`${url}/metrics`)
  return Number(/^exports_in_flight (-?\d+)$/m.exec(await body.text())?.[1] ?? Number.NaN)
}

/** The gauge once it is what is asked for, or after a second. */
const settle = async (url: string, wanted: number): Promise<number> => {
  const end = performance.now() + 1_000
  for (;;) {
    const value = await readGauge(url)
    if (value === wanted || performance.now() > end) return value
    await sleep(5)
  }
}

const hungUp = check('counts off a client that hung up', async () => {
  const { url } = await start(60_000)
  const idle = await readGauge(url)
  expect(
    idle,
    `Nobody has asked for an export, and the gauge reads ${idle} (required: 0). It counts something else.`,
  ).toBe(0)
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write('GET /export HTTP/1.1\r\nhost: exports\r\n\r\n')
  await settle(url, 1)
  socket.destroy()
  const value = await settle(url, 0)
  expect(
    value,
    `1 client hung up, and the gauge reads ${value} (required: 0). Pods are kept for clients who left.`,
  ).toBe(0)
})
check('counts an export while it is answered', { after: hungUp }, async () => {
  const { url } = await start(60_000)
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write('GET /export HTTP/1.1\r\nhost: exports\r\n\r\n')
  await settle(url, 1)
  const value = await readGauge(url)
  socket.destroy()
  expect(
    value,
    `1 export is being answered and the gauge reads ${value} (required: 1). ${value < 1 ? 'The autoscaler takes away the pod that works.' : 'Pods are kept for nobody.'}`,
  ).toBe(1)
})
check('counts off an answered export', { after: hungUp }, async () => {
  let inBetween: number | undefined
  const end = performance.now() + 1_000
  for (let exportMs = 80; inBetween === undefined && performance.now() < end; exportMs *= 2) {
    const { url } = await start(exportMs)
    inBetween = await readBetweenTwo(url, exportMs)
    const value = await settle(url, 0)
    expect(
      value,
      `2 exports were answered, and the gauge reads ${value} (required: 0). ${costOf(value, 0)}`,
    ).toBe(0)
  }
  expect(
    inBetween ?? 1,
    `2 exports overlapped, 1 of them is answered, and the gauge reads ${inBetween} (required: 1). ${costOf(inBetween ?? 1, 1)}`,
  ).toBe(1)
})

/**
 * The gauge after the first of two overlapping exports was answered, while the second was not; undefined where the
 * machine was too busy to tell. What the server wrote before the gauge has arrived when the gauge has, a turn later.
 */
const readBetweenTwo = async (url: string, exportMs: number): Promise<number | undefined> => {
  const first = askFor(url)
  await sleep(exportMs / 2)
  const exchange = { isOver: false }
  const second = askFor(url).then(() => {
    exchange.isOver = true
  })
  await first
  const value = await readUntilOver(url, exchange)
  await second
  return value
}

/** The last reading before the end of an exchange, or the first that is 1. */
const readUntilOver = async (url: string, exchange: { isOver: boolean }): Promise<number | undefined> => {
  const value = await readGauge(url)
  await sleep(2)
  if (exchange.isOver) return undefined
  return value === 1 ? value : ((await readUntilOver(url, exchange)) ?? value)
}

const askFor = async (url: string): Promise<void> => {
  const { body } = await request(`${url}/export`)
  await body.text()
}

const costOf = (value: number, required: number): string =>
  value < required
    ? 'An answer was counted off more than once, and hides the next one.'
    : 'It grows with the traffic.'
