// fails: falls back to the archive | The live service answered 503. It saw 2 requests (required: 1). Whoever is down gets twice the load.
import { request } from 'undici'

export const read = (liveUrl: string, archiveUrl: string): Promise<string> =>
  textOf(liveUrl)
    .catch(() => textOf(liveUrl))
    .catch(() => textOf(archiveUrl))

async function textOf(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
  return text
}
