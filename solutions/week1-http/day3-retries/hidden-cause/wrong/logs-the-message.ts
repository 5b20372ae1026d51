// fails: logs each failure with its code | The service hung up once, and the lines were [ 'try 1 failed: other side closed' ] (required: one, with the code, ECONNRESET or UND_ERR_SOCKET). On call knows that something failed, and not what.
import { request } from 'undici'

export async function getStatus(url: string, log: (line: string) => void): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      return statusCode
    } catch (error) {
      if (attempt === 3) throw error
      log(`try ${attempt} failed: ${(error as Error).message}`)
    }
  }
}
