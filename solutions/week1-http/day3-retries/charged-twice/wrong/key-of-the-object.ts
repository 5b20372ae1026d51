// fails: books every payment | Equal payments had the same key: to the bank the second was a repeat of the first.
import { randomUUID } from 'node:crypto'
import { request } from 'undici'

const keys = new WeakMap<object, string>()

export async function pay(url: string, payment: { to: string; cents: number }): Promise<string> {
  if (!keys.has(payment)) keys.set(payment, randomUUID())
  const headers = { 'content-type': 'application/json', 'idempotency-key': keys.get(payment) ?? '' }
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(url, {
        method: 'POST',
        headers,
        body: JSON.stringify(payment),
      })
      const text = await body.text()
      if (statusCode === 201) return (JSON.parse(text) as { id: string }).id
      if (statusCode !== 503) attempt = 3
      throw new Error(`the bank answered ${statusCode}`)
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}
