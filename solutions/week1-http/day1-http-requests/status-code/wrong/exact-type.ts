// fails: reports the status of a JSON answer, whatever its charset | The service answered 200 with type application/json; charset=utf-8. You reported { kind: 'not-json', status: 200 } (required: { kind: 'json', status: 200 }). The status page then shows a healthy service as broken.
import { request } from 'undici'

export async function getStatus(url: string) {
  const { statusCode, headers, body } = await request(url)
  await body.dump()
  const kind = headers['content-type'] === 'application/json' ? 'json' : 'not-json'
  return { kind, status: statusCode }
}
