// fails: asks again where no answer came | The service broke off, then answered 200. It saw 1 request (required: 2). A restart looks like this, and passes.
import { request } from 'undici'

export async function getStatus(url: string): Promise<number> {
  let status = 0
  for (let attempt = 1; attempt <= 3; attempt++) {
    const { statusCode, body } = await request(url)
    await body.text()
    status = statusCode
    if (![429, 502, 503, 504].includes(statusCode)) break
  }
  return status
}
