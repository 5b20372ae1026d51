import { once } from 'node:events'
import { connect } from 'node:net'
import { check, misconception, server } from '@firedrill/judge/testing'
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
    await new Promise((resume) => setTimeout(resume, 5))
  }
}

const hungUp = check('counts off a client that hung up', async () => {
  const { url } = await start(60_000)
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write('GET /export HTTP/1.1\r\nhost: exports\r\n\r\n')
  await settle(url, 1)
  socket.destroy()
  const value = await settle(url, 0)
  if (value === 1)
    misconception(
      'The gauge is counted off when an answer is complete. An answer that nobody waits for never is.',
    )
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
    `1 export is being answered and the gauge reads ${value} (required: 1). The autoscaler takes away the pod that works.`,
  ).toBe(1)
})
check('counts off an answered export', { after: hungUp }, async () => {
  const { url } = await start(1)
  const { body } = await request(`${url}/export`)
  await body.text()
  const value = await settle(url, 0)
  const cost =
    value < 0
      ? 'It was counted off more than once, and hides the next real one.'
      : 'It grows with the traffic.'
  expect(value, `After 1 answered export the gauge reads ${value} (required: 0). ${cost}`).toBe(0)
})
