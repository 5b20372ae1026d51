// fails: leaves the archive alone | The live service answered 200, and the archive was asked too: its request went out with the call that made the promise.
import { request } from 'undici'

export async function read(liveUrl: string, archiveUrl: string) {
  return orElse(textOf(liveUrl), textOf(archiveUrl))
}

async function orElse(first: Promise<string>, second: Promise<string>) {
  second.catch(() => {})
  try {
    return await first
  } catch {
    return second
  }
}

async function textOf(url: string) {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
  return text
}
