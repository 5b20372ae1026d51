// fails: falls back to the archive | The live service answered 503, the archive 'old'. You gave 'an error page' (required: 'old'). The emergency for which it is paid finds no archive.
import { request } from 'undici'

export async function read(liveUrl: string, archiveUrl: string) {
  try {
    return await textOf(liveUrl)
  } catch {
    return await textOf(archiveUrl)
  }
}

async function textOf(url: string) {
  const { body } = await request(url)
  return body.text()
}
