// fails: books a payment once | The bank booked it, and broke off before its answer. After 2 requests the number of its debits is 2 (required: 1). A customer pays twice, and finds out first.
import { request } from 'undici'

export async function pay(url: string, payment: { to: string; cents: number }): Promise<string> {
  const headers = { 'content-type': 'application/json' }
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
