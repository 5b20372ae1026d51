// fails: rejects what was not booked | The bank answered 500. It saw 3 requests (required: 1). A card refused three times is blocked, and a bank in need is loaded further.
import { randomUUID } from 'node:crypto'
import { request } from 'undici'

export async function pay(url: string, payment: { to: string; cents: number }): Promise<string> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(url, {
        method: 'POST',
        headers,
        body: JSON.stringify(payment),
      })
      const text = await body.text()
      if (statusCode === 201) return (JSON.parse(text) as { id: string }).id
      if (statusCode < 500) attempt = 3
      throw new Error(`the bank answered ${statusCode}`)
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}
