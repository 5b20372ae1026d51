// fails: gives the text of any success | A 200 resolved, a 202 was rejected: every 2xx is a success.
import { request } from 'undici'

export async function getOk(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode !== 200) throw Object.assign(new Error(text), { status: statusCode })
  return text
}
