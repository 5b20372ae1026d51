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
      if (statusCode !== 503) attempt = 3
      throw new Error(`the bank answered ${statusCode}`)
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}
