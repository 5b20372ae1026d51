// fails: carries the reason in the message | The body ended with "disk full on web-3". The error's message holds it, but not letter by letter (required: the whole text). Who searches the log for a line of it finds nothing.
import { request } from 'undici'

export async function getOk(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode < 300) return text
  throw Object.assign(new Error(`HTTP ${statusCode}: ${JSON.stringify(text)}`), { status: statusCode })
}
