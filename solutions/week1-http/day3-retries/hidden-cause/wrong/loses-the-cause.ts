// fails: rejects with the last failure | The service broke off every time. You rejected with "three tries failed" (required: a rejection with that failure). Somebody searches the checker for a fault of the network.
import { request } from 'undici'

export async function getStatus(url: string, log: (line: string) => void): Promise<number> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      return statusCode
    } catch (error) {
      log(`try ${attempt} failed: ${(error as NodeJS.ErrnoException).code}`)
    }
  }
  throw new Error('three tries failed')
}
