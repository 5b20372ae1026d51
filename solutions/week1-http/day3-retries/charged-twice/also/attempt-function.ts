import { randomBytes } from 'node:crypto'
import { request } from 'undici'

type Payment = { to: string; cents: number }
type Reply = { kind: 'booked'; id: string } | { kind: 'refused' | 'again'; why: unknown }

export async function pay(url: string, payment: Payment): Promise<string> {
  const key = randomBytes(16).toString('hex')
  let reply = await post(url, key, payment)
  for (let retry = 0; retry < 2 && reply.kind === 'again'; retry++) reply = await post(url, key, payment)
  if (reply.kind === 'booked') return reply.id
  throw new Error('not booked', { cause: reply.why })
}

const post = async (url: string, key: string, payment: Payment): Promise<Reply> => {
  try {
    const answer = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': key },
      body: JSON.stringify(payment),
    })
    const text = await answer.body.text()
    if (answer.statusCode === 201) return { kind: 'booked', id: JSON.parse(text).id }
    return { kind: answer.statusCode === 503 ? 'again' : 'refused', why: text }
  } catch (why) {
    return { kind: 'again', why }
  }
}
