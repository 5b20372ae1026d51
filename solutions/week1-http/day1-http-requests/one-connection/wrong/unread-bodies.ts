// fails: uses one connection for three pages | The host answered 1 of 3 requests with a page of 100 kB, then no other came: the call waits and never ends (required: 3 requests over 1 connection). The checker stands still, and no error says so.
import { Agent, request } from 'undici'

export async function getStatuses(urls: string[]) {
  const dispatcher = new Agent({ connections: 1 })
  const statuses: number[] = []
  for (const url of urls) {
    const { statusCode } = await request(url, { dispatcher })
    statuses.push(statusCode)
  }
  return statuses
}
