// fails: rejects a failure with its status | The service answered 500 and saw GET, GET (required: one GET). What is asked twice may have two answers, and one of them is lost.
import { request } from 'undici'

export async function getOk(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  if (statusCode < 300) return body.text()
  await body.dump()
  const again = await request(url)
  throw Object.assign(new Error(await again.body.text()), { status: statusCode })
}
