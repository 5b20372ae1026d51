// fails: rejects a failure with its status | A 4xx or 5xx resolved: to the client it is an answer like any other, until you look at the status.
import { request } from 'undici'

export async function getOk(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode >= 500) throw Object.assign(new Error(text), { status: statusCode })
  return text
}
