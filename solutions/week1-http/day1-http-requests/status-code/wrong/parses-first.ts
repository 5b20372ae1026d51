// fails: tells JSON from any other type, and from none | The HTML page was parsed as JSON before anyone had looked at its type.
import { request } from 'undici'

export async function getStatus(url: string) {
  const { statusCode, headers, body } = await request(url)
  await body.json()
  const isJson = String(headers['content-type']).startsWith('application/json')
  return { kind: isJson ? 'json' : 'not-json', status: statusCode }
}
