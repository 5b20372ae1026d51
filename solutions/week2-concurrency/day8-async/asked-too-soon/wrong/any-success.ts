// fails: falls back to the archive | The live service answered 203, the archive 'old'. You gave 'news, as a proxy knows them' (required: 'old'). Readers get what the task does not take for an answer.
import { request } from 'undici'

export const read = (liveUrl: string, archiveUrl: string): Promise<string> =>
  textOf(liveUrl).catch(() => textOf(archiveUrl))

async function textOf(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode < 200 || statusCode > 299) throw new Error(`${url} answered ${statusCode}`)
  return text
}
