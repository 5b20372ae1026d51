// fails: asks once where retries are off | retries was 0, and the service answered 503. It saw 2 requests (required: 1). A sick database gets more than on call allows.
import { request } from 'undici'

export async function getStatus(url: string, retries: number): Promise<number> {
  if (!Number.isInteger(retries) || retries < 0) throw new RangeError(`retries is ${retries}`)
  for (let attempt = 0; ; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      if (statusCode !== 503 || attempt > retries) return statusCode
    } catch (error) {
      if (attempt > retries) throw error
    }
  }
}
