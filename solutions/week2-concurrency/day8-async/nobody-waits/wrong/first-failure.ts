// fails: waits for the slowest | The slowest of 3 urls had no answer yet, and you gave 1 (required: no count before it answers). A gate that counts early lets through what fails late.
import { request } from 'undici'

export async function countFailed(urls: string[]) {
  let failed = 0
  const calls = urls.map(async (url) => {
    const outcome = await request(url).catch(() => null)
    await outcome?.body.dump()
    if (!outcome || outcome.statusCode >= 400) {
      failed++
      throw new Error('failed')
    }
  })
  await Promise.all(calls).catch(() => {})
  return failed
}
