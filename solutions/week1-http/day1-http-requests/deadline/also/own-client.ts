import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'undici'

export const getWithin = async (url: string, ms: number) => {
  const { origin, pathname, search } = new URL(url)
  const client = new Client(origin)
  const late = new AbortController()
  const call = async () => {
    const { statusCode, body } = await client.request({ method: 'GET', path: pathname + search })
    return { kind: 'answer', status: statusCode, body: await body.text() }
  }
  const limit = async () => {
    await sleep(ms, null, { signal: late.signal })
    return { kind: 'timeout' }
  }
  const pending = call()
  pending.catch(() => {})
  const waiting = limit()
  waiting.catch(() => {})
  try {
    return await Promise.race([pending, waiting])
  } finally {
    late.abort()
    await client.destroy()
  }
}
