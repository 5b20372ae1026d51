// fails: keeps the connection after error pages too | The host answered 1 of 3 requests with a page of 100 kB, then no other came: the call waits and never ends (required: 3 requests over 1 connection). The checker stands still, and no error says so.
import { Agent, request } from 'undici'

const dispatcher = new Agent({ connections: 1 })

export async function getStatuses(urls: string[]) {
  const statuses: number[] = []
  for (const url of urls) {
    const { statusCode, body } = await request(url, { dispatcher })
    statuses.push(statusCode)
    if (statusCode >= 400) continue
    await body.text()
  }
  return statuses
}
