// fails: asks once where retries are off | retries was 0, and the service answered 503. It saw 4 requests (required: 1). A sick database gets more than on call allows.
import { request } from 'undici'

export async function getStatus(url: string, retries: number): Promise<number> {
  if (!Number.isInteger(retries) || retries < 0) throw new RangeError(`retries is ${retries}`)
  for (let left = retries || 3; ; left--) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      if (statusCode !== 503 || left === 0) return statusCode
    } catch (error) {
      if (left === 0) throw error
    }
  }
}
