import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { text as readAll } from 'node:stream/consumers'
import type { Told } from '@firedrill/session/workshop'

/** A learner without a laptop: only what it sends. */
export interface LoadLearner {
  id: string
  /** Sends one try more; resolves to how long the host took, in milliseconds, or null where it did not take it. */
  send: () => Promise<number | null>
  /** What the host did not take, again. */
  catchUp: () => Promise<boolean>
  /** How many tries it made. */
  tries: () => number
  close: () => void
}

const deadlineMs = 10_000

/** Joins as one. Addresses differ, as they do in a room. */
export const openLoadLearner = async (
  { url, code }: { url: string; code: string },
  number: number,
): Promise<LoadLearner> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: `127.0.1.${1 + (number % 250)}` })
  const post = (
    path: string,
    token: string | null,
    message: object,
  ): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const body = Buffer.from(JSON.stringify(message))
      const call = request(`${url}${path}`, {
        method: 'POST',
        agent,
        signal: AbortSignal.timeout(deadlineMs),
        headers: {
          'content-type': 'application/json',
          'content-length': body.length,
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
      })
      call.on('error', reject)
      call.once('response', (response) => {
        readAll(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject)
      })
      call.end(body)
    })
  const joined = await post('/api/join', null, { code, name: `Nr ${number}`, sharesSource: false })
  const { learner, token } = JSON.parse(joined.text) as { learner: string; token: string }
  let tries = 0
  let owed: Told[] = []
  let last: Promise<boolean> = Promise.resolve(true)
  /** One message at a time: what one brought, the next need not. */
  const deliver = (): Promise<boolean> => (last = last.then(deliverNext))
  const deliverNext = async (): Promise<boolean> => {
    const entries = owed.slice(0, 100)
    if (entries.length === 0) return true
    try {
      if ((await post('/api/entries', token, { entries })).status !== 200) return false
      owed = owed.slice(entries.length)
      return true
    } catch {
      return false
    }
  }
  return {
    id: learner,
    tries: () => tries,
    send: async () => {
      tries++
      owed.push(aTry())
      const start = performance.now()
      return (await deliver()) ? performance.now() - start : null
    },
    catchUp: async () => {
      while (owed.length > 0) if (!(await deliver())) return false
      return true
    },
    close: () => agent.destroy(),
  }
}

const aTry = (): Told => ({
  id: randomBytes(8).toString('hex'),
  at: new Date().toISOString(),
  item: 'day1/status-code',
  kind: 'try',
  place: 'work',
  status: 'fail',
  failed: [{ id: 'c2', title: 'tells JSON from any other type, and from none', misconception: null }],
})
