import { request } from 'undici'

export async function getStatus(url: string, retries: number): Promise<number> {
  if (!Number.isInteger(retries) || retries < 0) throw new RangeError(`retries is ${retries}`)
  for (let left = retries; ; left--) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      if (statusCode !== 503 || left === 0) return statusCode
    } catch (error) {
      if (left === 0) throw error
    }
  }
}
