// fails: uses one connection for three pages | Each page was read before the next request, and still nothing bounded the client to one connection: the pool had not yet taken the first back.
import { request } from 'undici'

export async function getStatuses(urls: string[]) {
  const statuses: number[] = []
  for (const url of urls) {
    const { statusCode, body } = await request(url)
    await body.dump()
    statuses.push(statusCode)
  }
  return statuses
}
