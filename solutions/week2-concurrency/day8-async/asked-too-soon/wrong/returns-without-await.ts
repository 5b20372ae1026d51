// fails: falls back to the archive | The live service answered 503, the archive 'old'. You gave a rejection (required: 'old'). The emergency for which it is paid finds no archive.
import { request } from 'undici'

export async function read(liveUrl: string, archiveUrl: string) {
  try {
    return textOf(liveUrl)
  } catch {
    return textOf(archiveUrl)
  }
}

async function textOf(url: string) {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
  return text
}
