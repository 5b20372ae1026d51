// fails: tells JSON from any other type, and from none | The answer was 200, type text/html, body {"up":true}. You reported { kind: 'json', status: 200 } (required: { kind: 'not-json', status: 200 }). The type says who speaks, and a body that looks right does not.
import { request } from 'undici'

export async function getStatus(url: string) {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  try {
    JSON.parse(text)
    return { kind: 'json', status: statusCode }
  } catch {
    return { kind: 'not-json', status: statusCode }
  }
}
