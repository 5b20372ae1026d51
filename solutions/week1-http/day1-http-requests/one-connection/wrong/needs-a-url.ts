// fails: gives the statuses in order | No urls: you threw TypeError: Invalid URL (required: []). A checker with an empty list dies, or reports a page it never saw.
import { Client } from 'undici'

export async function getStatuses(urls: string[]) {
  const client = new Client(new URL(urls[0] ?? '').origin)
  const statuses: number[] = []
  for (const url of urls) {
    const { pathname, search } = new URL(url)
    const { statusCode, body } = await client.request({ method: 'GET', path: pathname + search })
    await body.dump()
    statuses.push(statusCode)
  }
  await client.close()
  return statuses
}
