import { request } from 'undici'

export interface Reply {
  status: number
  body: string
}

/**
 * Asks the bank to take the money. It books each key once, and answers a known key as it did before. Rejects where no
 * whole answer came: nobody knows then whether the bank has booked.
 */
export async function debit(key: string, body: string): Promise<Reply> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key }
  const answer = await request(`${process.env.BANK_URL}/debits`, { method: 'POST', headers, body })
  return { status: answer.statusCode, body: await answer.body.text() }
}
