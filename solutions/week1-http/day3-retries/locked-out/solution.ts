import { request } from 'undici'

const mostTries = 3
const passing = new Set([429, 502, 503, 504])

export async function getStatus(url: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === mostTries
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      if (!passing.has(statusCode) || isLast) return statusCode
    } catch (error) {
      if (isLast) throw error
    }
  }
}
