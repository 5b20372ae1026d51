// fails: keeps the order of the urls | The outcomes are in the order in which the answers came.
import { request } from 'undici'

export async function askAll(urls: string[]) {
  const outcomes: unknown[] = []
  await Promise.all(
    urls.map(async (url) => {
      const answer = await request(url).catch(() => null)
      await answer?.body.dump()
      outcomes.push({ url, status: answer?.statusCode ?? null })
    }),
  )
  return outcomes
}
