// fails: tells JSON from any other type, and from none | The answer was 200, no type, body {"up":true}. You reported nothing, but threw (required: { kind: 'not-json', status: 200 }). The type says who speaks, and a body that looks right does not.
import { request } from 'undici'

export async function getStatus(url: string) {
  const { statusCode, headers, body } = await request(url)
  await body.dump()
  const type = headers['content-type'] as string
  return { kind: type.startsWith('application/json') ? 'json' : 'not-json', status: statusCode }
}
