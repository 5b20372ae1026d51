// fails: logs each failure with its code | The connection was reset three times, and 3 lines were logged (required: 2, one before each further try). The log tells of a try that was never made.
import { request } from 'undici'

export async function getStatus(url: string, log: (line: string) => void): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      return statusCode
    } catch (error) {
      log(`try ${attempt} failed: ${(error as NodeJS.ErrnoException).code}`)
      if (attempt === 3) throw error
    }
  }
}
