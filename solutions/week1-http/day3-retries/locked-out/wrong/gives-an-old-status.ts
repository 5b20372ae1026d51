// fails: asks again where no answer came | The service answered 503, then broke off every time. You gave 503 (required: 'a rejection'). The report shows what the last try did not say.
import { request } from 'undici'

export async function getStatus(url: string): Promise<number> {
  let status = 0
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      status = statusCode
      if (![429, 502, 503, 504].includes(statusCode)) break
    } catch {}
  }
  return status
}
