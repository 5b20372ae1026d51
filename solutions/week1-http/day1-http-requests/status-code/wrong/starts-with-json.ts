// fails: tells JSON from any other type, and from none | The answer was 200, type application/json-patch+json, body {"up":true}. You reported { kind: 'json', status: 200 } (required: { kind: 'not-json', status: 200 }). The type says who speaks, and a body that looks right does not.
import { request } from 'undici'

export async function getStatus(url: string) {
  const { statusCode, headers, body } = await request(url)
  await body.dump()
  const isJson = String(headers['content-type']).toLowerCase().startsWith('application/json')
  return { kind: isJson ? 'json' : 'not-json', status: statusCode }
}
