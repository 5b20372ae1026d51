/*
 * "Charged twice", says the ticket. The bank has two debits, a second apart,
 * each with a key of its own.
 *
 * pay(url, payment): POST the payment as JSON with an idempotency-key header;
 * the bank books each key once. After 503, or without an answer, again at once,
 * at most 3 tries. Each call of pay is a payment of its own. Resolve to the id
 * in the answer, 201 and { "id": "d-1" }; reject otherwise.
 *
 * Done when:
 * - books a payment once
 * - books every payment
 * - rejects what was not booked
 */
import { randomUUID } from 'node:crypto'
import { request } from 'undici'

export async function pay(url: string, payment: { to: string; cents: number }): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
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
