// fails: books every payment | Equal payments had the same key: to the bank the second was a repeat of the first.
import { randomUUID } from 'node:crypto'
import { request } from 'undici'

const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }

export async function pay(url: string, payment: { to: string; cents: number }): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await request(url, { method: 'POST', headers, body: JSON.stringify(payment) })
      const text = await answer.body.text()
      if (answer.statusCode === 201) return JSON.parse(text).id
      if (answer.statusCode !== 503) attempt = 3
      throw new Error(`the bank answered ${answer.statusCode}`)
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}
