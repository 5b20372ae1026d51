import { inspect } from 'node:util'
import { candidate, check, hold, misconception } from '@firedrill/judge/testing'
import { type Answer, misbehave, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { pay } = candidate<typeof import('./solution.ts')>()

const payment = { to: 'web-shop', cents: 1_250 }
const breakOff = misbehave({ kind: 'reset-before-headers' })

const once = check('books a payment once', async () => {
  for (const [what, after] of [
    ['booked it, and broke off before its answer', breakOff],
    ['booked it, and a proxy answered 503', answering(503)],
  ] as const) {
    await using bank = await startBank(after)
    const given = await outcomeOf(bank.url)
    const keys = bank.seen.map((one) => one.headers['idempotency-key'] ?? '')
    if (keys.length > 1 && new Set(keys).size === keys.length && !keys.includes('')) {
      misconception('Each try had a key of its own: to the bank that is another payment.')
    }
    expect(
      bank.debits.length,
      `The bank ${what}. After ${bank.seen.length} requests the number of its debits is ${bank.debits.length} (required: 1). ${
        bank.debits.length > 1
          ? 'A customer pays twice, and finds out first.'
          : 'The shop waits for money that nobody has moved.'
      }`,
    ).toBe(1)
    expect(
      given,
      `The bank ${what}. You gave ${given} (required: 'd-1'). The shop does not know that it was paid.`,
    ).toBe("'d-1'")
    judgeRequests(bank.seen)
  }
})

check('books every payment', { after: once }, async () => {
  await using bank = await startBank()
  const given = [await outcomeOf(bank.url), await outcomeOf(bank.url)]
  const both = await Promise.all([outcomeOf(bank.url), outcomeOf(bank.url)])
  // One object in the candidate's process, which a wire that copies would not show.
  const kept = (await hold(payment)) as unknown as typeof payment
  const again = [await outcomeOf(bank.url, kept), await outcomeOf(bank.url, kept)]
  if (bank.debits.length < 6) {
    misconception('Equal payments had the same key: to the bank the second was a repeat of the first.')
  }
  expect(
    bank.debits.length,
    `Six equal payments were made. The number of debits is ${bank.debits.length} (required: 6). ${
      bank.debits.length > 6 ? 'A customer pays twice, and finds out first.' : 'The shop sends six parcels.'
    }`,
  ).toBe(6)
  const ids = [...given, ...both, ...again]
  expect(
    ids.toSorted(),
    `Six payments gave ${inspect(ids)} (required: the ids d-1 to d-6). A refund goes to another payment.`,
  ).toEqual(["'d-1'", "'d-2'", "'d-3'", "'d-4'", "'d-5'", "'d-6'"])
})

check('rejects what was not booked', { after: once }, async () => {
  for (const [what, answer, tries] of [
    ['answered 402', answering(402), 1],
    ['answered 500', answering(500), 1],
    ['answered 503 every time', answering(503), 3],
    ['broke off every time', breakOff, 3],
  ] as const) {
    await using bank = await startEcho(answer)
    const given = await outcomeOf(bank.url)
    expect(
      given,
      `The bank ${what}. You gave ${given} (required: a rejection). The shop sends what nobody paid.`,
    ).toBe('a rejection')
    expect(
      bank.seen.length,
      `The bank ${what}. It saw ${bank.seen.length} ${bank.seen.length === 1 ? 'request' : 'requests'} (required: ${tries}). ${
        bank.seen.length > tries
          ? 'A card refused three times is blocked, and a bank in need is loaded further.'
          : 'A pause of the bank ends the payment.'
      }`,
    ).toBe(tries)
  }
})

/** A bank that books each key once, and gives its very first request `first` instead of the answer. */
const startBank = async (first?: Answer) => {
  const booked = new Map<string, string>()
  const debits: string[] = []
  let isFirst = first !== undefined
  const bank = await startEcho((request, response) => {
    const key = request.headers['idempotency-key'] ?? `none ${debits.length}`
    if (!booked.has(key)) {
      debits.push(request.body)
      booked.set(key, `d-${debits.length}`)
    }
    if (isFirst) {
      isFirst = false
      return first?.(request, response)
    }
    return response
      .writeHead(201, { 'content-type': 'application/json' })
      .end(JSON.stringify({ id: booked.get(key) }))
  })
  return { ...bank, debits }
}

function answering(status: number): Answer {
  return (_request, response) => response.writeHead(status).end('{}')
}

const outcomeOf = (url: string, what = payment): Promise<string> =>
  pay(url, what).then(inspect, () => 'a rejection')

const judgeRequests = (seen: { method: string; headers: Record<string, string>; body: string }[]): void => {
  for (const { method, headers, body } of seen) {
    const given = `${method} ${headers['content-type']?.split(';')[0]} ${body}`
    const required = `POST application/json ${JSON.stringify(payment)}`
    expect(given, `The bank received ${given} (required: ${required}). It books what arrives.`).toBe(required)
  }
}
