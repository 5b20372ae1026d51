// fails: counts what gives no answer | Nobody listens at one of 3 urls, another failed. You gave a rejection (required: 2). A dead service stops the gate instead of failing it.
import { request } from 'undici'

export async function countFailed(urls: string[]) {
  const statuses = await Promise.all(
    urls.map(async (url) => {
      const { statusCode, body } = await request(url)
      await body.dump()
      return statusCode
    }),
  )
  return statuses.filter((status) => status >= 400).length
}
