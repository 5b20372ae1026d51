// fails: tells JSON from any other type, and from none | The proxy answered 200 with type text/html. You reported { kind: 'json', status: 200 } (required: { kind: 'not-json', status: 200 }). The status page stays green while every call fails.
import { request } from 'undici'

export async function getStatus(url: string) {
  const { statusCode, body } = await request(url)
  await body.dump()
  return { kind: 'json', status: statusCode }
}
