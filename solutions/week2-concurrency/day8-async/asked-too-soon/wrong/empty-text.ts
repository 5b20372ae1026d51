// fails: rejects where both fail | Both services answered 503. You gave '' (required: a rejection). An empty page looks like one that is up to date.
import { request } from 'undici'

export async function read(liveUrl: string, archiveUrl: string) {
  return (await textOf(liveUrl)) || (await textOf(archiveUrl))
}

async function textOf(url: string) {
  try {
    const { statusCode, body } = await request(url)
    const text = await body.text()
    return statusCode === 200 ? text : ''
  } catch {
    return ''
  }
}
