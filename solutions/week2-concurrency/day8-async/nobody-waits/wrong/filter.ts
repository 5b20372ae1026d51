// fails: counts what failed | Every url was counted: a promise is true, whatever it will resolve to.
import { request } from 'undici'

export async function countFailed(urls: string[]) {
  const failed = urls.filter(async (url) => {
    try {
      const { statusCode, body } = await request(url)
      await body.dump()
      return statusCode >= 400
    } catch {
      return true
    }
  })
  return failed.length
}
