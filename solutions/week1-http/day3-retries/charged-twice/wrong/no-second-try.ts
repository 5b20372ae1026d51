// fails: books a payment once | The bank booked it, and broke off before its answer. You gave a rejection (required: 'd-1'). The shop does not know that it was paid.
import { randomUUID } from 'node:crypto'
import { request } from 'undici'

export async function pay(url: string, payment: { to: string; cents: number }): Promise<string> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  const answer = await request(url, { method: 'POST', headers, body: JSON.stringify(payment) })
  const text = await answer.body.text()
  if (answer.statusCode === 201) return JSON.parse(text).id
  throw new Error(`the bank answered ${answer.statusCode}`)
}
