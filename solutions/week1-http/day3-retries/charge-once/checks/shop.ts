import { inspect } from 'node:util'
import { server } from '@firedrill/judge/testing'
import { type Answer, type EchoServer, startEcho } from '@firedrill/lab'
import { request } from 'undici'
import { expect } from 'vitest'

/** Longer than any answer takes that nothing holds. */
const patience = 2_500

export const order = '{"cents":1250}'

/** A bank, the candidate's service before it, and a shop that asks. */
export const openShop = async (bankAnswer: Answer, env: Record<string, string> = {}) => {
  const bank = await startEcho(bankAnswer)
  const { url } = await server({ env: { BANK_URL: bank.url, ...env } })

  /** The reply as "201 {…}"; "no answer" if none comes in time. */
  const ask = async (key: string | null, body = order, signal?: AbortSignal): Promise<string> => {
    const limit = AbortSignal.timeout(patience)
    const headers = key === null ? {} : { 'idempotency-key': key }
    try {
      const answer = await request(`${url}/charges`, {
        method: 'POST',
        headers,
        body,
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      })
      return `${answer.statusCode} ${await answer.body.text()}`
    } catch {
      return 'no answer'
    }
  }
  return {
    bank,
    ask,
    statusOf: async (key: string | null, body?: string) => (await ask(key, body)).replace(/^(\d+) .*/s, '$1'),
    /** Asks again while the first is still at work, as a shop does. */
    askPatiently: async (key: string): Promise<string> => {
      const end = performance.now() + patience
      for (;;) {
        const reply = await ask(key)
        if (!reply.startsWith('409') || performance.now() > end) return reply
        await bank.until(() => false, 10)
      }
    },
    [Symbol.asyncDispose]: () => bank.close(),
  }
}

/** A bank that books each key once and tells the number of the debit. */
export const booking = (status = 201): Answer => {
  const debits = new Map<string, number>()
  return ({ headers }, response) => {
    const key = headers['idempotency-key'] ?? ''
    const debit = debits.get(key) ?? debits.size + 1
    debits.set(key, debit)
    response.writeHead(status, { 'content-type': 'application/json' }).end(`{"id":"d-${debit}"}`)
  }
}

/** An answer that waits until somebody opens the door. */
export const holding = (answer: Answer) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const held: Answer = async (seen, response) => {
    await Promise.race([promise, new Promise((stop) => setTimeout(stop, 2 * patience).unref())])
    await answer(seen, response)
  }
  return { held, open: () => resolve() }
}

export const judgeReply = (what: string, given: string, required: string, cost: string): void => {
  expect(given, `${what}. The reply was ${given} (required: ${required}). ${cost}`).toBe(required)
}

export const judgeBank = (what: string, bank: { seen: unknown[] }, required: number, cost: string): void => {
  const count = bank.seen.length
  const times = count === 1 ? 'once' : `${count} times`
  expect(count, `${what}. The bank was asked ${times} (required: ${required}). ${cost}`).toBe(required)
}

/** Every request to the bank carries the key and the body of the shop's. */
export const judgeDebits = (bank: EchoServer, keys: string[]): void => {
  const given = bank.seen.map((one) => one.headers['idempotency-key'])
  expect(
    given,
    `The bank was asked with the keys ${inspect(given)} (required: ${inspect(keys)}). With another key it books once more.`,
  ).toEqual(keys)
  for (const { body } of bank.seen) {
    expect(body, `The bank was sent ${body} (required: ${order}). It books what it is sent.`).toBe(order)
  }
}
