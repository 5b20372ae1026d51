// fails: asks once where the answer is final | The service answered 404. It saw 3 requests (required: 1). The answer stays, the load grows.
import { request } from 'undici'

export async function getStatus(url: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      if (statusCode < 400 || statusCode === 401 || attempt === 3) return statusCode
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}
