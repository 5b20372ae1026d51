// fails: outlives a failure | The service answered 503. You gave 503 after 3 requests (required: 503 after 1). An answer is no failure of the connection.
import { request } from 'undici'

export async function getStatus(url: string, log: (line: string) => void): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      if (statusCode < 500 || attempt === 3) return statusCode
      log(`try ${attempt} failed: ${statusCode}`)
    } catch (error) {
      if (attempt === 3) throw error
      log(`try ${attempt} failed: ${(error as NodeJS.ErrnoException).code}`)
    }
  }
}
