// fails: gives a row for a url that is none | 2 urls were checked. "htp://db-1" stood among them. You gave [] (required: [ 200, null ]). One host takes the rows of all others with it, and they are the ones that matter.
import { request } from 'undici'

export async function checkAll(urls: string[]) {
  try {
    return await Promise.all(
      urls.map(async (url) => {
        const { statusCode, body } = await request(url)
        await body.text()
        return { url, status: statusCode }
      }),
    )
  } catch {
    return []
  }
}
