// fails: waits for the slowest | The slowest of 3 urls had no answer yet, and you gave 1 (required: no count before it answers). A gate that counts early lets through what fails late.
import { setTimeout as wait } from 'node:timers/promises'
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
  await wait(100)
  return failed
}
