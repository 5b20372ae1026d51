// fails: leaves the archive alone | The live service answered 200, and the archive was asked too: its request went out with the call that made the promise.
import { request } from 'undici'

export async function read(liveUrl: string, archiveUrl: string) {
  const [live, archived] = await Promise.allSettled([textOf(liveUrl), textOf(archiveUrl)])
  if (live.status === 'fulfilled') return live.value
  if (archived.status === 'fulfilled') return archived.value
  throw archived.reason
}

async function textOf(url: string) {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
  return text
}
