// fails: loses no answer to a failure | Nobody listens at one of 3 urls. You gave the statuses 200, 503 (required: 200, null, 503). A host that is missing in the list is not seen as down.
import { request } from 'undici'

export async function askAll(urls: string[]) {
  const settled = await Promise.allSettled(
    urls.map(async (url) => {
      const { statusCode, body } = await request(url)
      await body.dump()
      return { url, status: statusCode }
    }),
  )
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
}
