// fails: counts what failed | The count was read before an await and written after it: others had counted meanwhile, and their counts were lost.
import { request } from 'undici'

export async function countFailed(urls: string[]) {
  let failed = 0
  const isFailed = async (url: string) => {
    try {
      const { statusCode, body } = await request(url)
      await body.dump()
      return statusCode >= 400
    } catch {
      return true
    }
  }
  await Promise.all(
    urls.map(async (url) => {
      failed += Number(await isFailed(url))
    }),
  )
  return failed
}
