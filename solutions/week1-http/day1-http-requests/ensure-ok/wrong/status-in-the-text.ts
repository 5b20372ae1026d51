// fails: rejects a failure with its status | The service answered 500. The error's status is undefined (required: 500). The caller cannot tell "not found" from "broken".
import { request } from 'undici'

export async function getOk(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode >= 400) throw new Error(`${statusCode}: ${text}`)
  return text
}
