// fails: refuses what is no number of retries | retries was -1. You gave 200 after 1 requests (required: a RangeError, no request). A typing error in a setting shows itself in the next outage.
import { request } from 'undici'

export async function getStatus(url: string, retries: number): Promise<number> {
  for (let left = retries; ; left--) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      if (statusCode !== 503 || left <= 0) return statusCode
    } catch (error) {
      if (left <= 0) throw error
    }
  }
}
