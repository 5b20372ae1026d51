/*
 * The deploy gate says "0 of 5 failed" and lets the deploy through. Below
 * that line of its log come the failures.
 *
 * countFailed(urls): GET each url, once; resolve to how many of them failed:
 * a status of 400 or more, or no answer. Other statuses are well. Resolve
 * when every url has had its answer, not before.
 *
 * Done when:
 * - counts what failed
 * - waits for the slowest
 * - counts what gives no answer
 */
import { request } from 'undici'

export async function countFailed(urls: string[]): Promise<number> {
  let failed = 0
  urls.forEach(async (url) => {
    try {
      const { statusCode, body } = await request(url)
      await body.dump()
      if (statusCode >= 400) failed++
    } catch {
      failed++
    }
  })
  return failed
}
