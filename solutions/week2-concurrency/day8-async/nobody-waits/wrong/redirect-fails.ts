// fails: counts what failed | The urls answered 500, 200, 400, 204, 503, 302. You gave 4 (required: 3). The gate stops a deploy that is well.
import { request } from 'undici'

export async function countFailed(urls: string[]): Promise<number> {
  const outcomes = await Promise.all(
    urls.map(async (url) => {
      try {
        const { statusCode, body } = await request(url)
        await body.dump()
        return statusCode < 300
      } catch {
        return false
      }
    }),
  )
  return outcomes.filter((isWell) => !isWell).length
}
