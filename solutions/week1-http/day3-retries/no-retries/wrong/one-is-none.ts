// fails: asks again as often as told | retries was 1, and the service answered 503 every time. It saw 1 request (required: 2). A hiccup shows as an outage, whatever on call allows.
import { request } from 'undici'

export async function getStatus(url: string, retries: number): Promise<number> {
  if (!Number.isInteger(retries) || retries < 0) throw new RangeError(`retries is ${retries}`)
  const tries = Math.max(1, retries)
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      if (statusCode !== 503 || attempt === tries) return statusCode
    } catch (error) {
      if (attempt === tries) throw error
    }
  }
}
