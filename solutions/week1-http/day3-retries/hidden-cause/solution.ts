import { request } from 'undici'

export async function getStatus(url: string, log: (line: string) => void): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      return statusCode
    } catch (error) {
      if (attempt === 3) throw error
      log(`try ${attempt} failed: ${(error as NodeJS.ErrnoException).code}`)
    }
  }
}
