// fails: leaves the archive alone | The live service answered 200, and the archive was asked too: its request went out with the call that made the promise.
import { request } from 'undici'

export async function read(liveUrl: string, archiveUrl: string) {
  return Promise.any([textOf(liveUrl), textOf(archiveUrl)])
}

async function textOf(url: string) {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
  return text
}
