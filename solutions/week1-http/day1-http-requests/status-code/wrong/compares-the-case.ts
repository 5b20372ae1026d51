// fails: reports the status of a JSON answer, whatever its charset | The service answered 200 with type Application/JSON. You reported { kind: 'not-json', status: 200 } (required: { kind: 'json', status: 200 }). The status page then shows a healthy service as broken.
import { request } from 'undici'

export async function getStatus(url: string) {
  const { statusCode, headers, body } = await request(url)
  await body.dump()
  const [type] = String(headers['content-type']).split(';')
  return { kind: type?.trim() === 'application/json' ? 'json' : 'not-json', status: statusCode }
}
