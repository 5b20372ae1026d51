// fails: gives the statuses in order | The host saw GET /status/200, GET /status/404, GET /status/503 (required: one GET of each url). What was not asked cannot be known, and what is asked twice loads the host twice.
import { Client } from 'undici'

export async function getStatuses(urls: string[]) {
  if (!urls[0]) return []
  const client = new Client(new URL(urls[0]).origin)
  const statuses: number[] = []
  for (const url of urls) {
    const { statusCode, body } = await client.request({ method: 'GET', path: new URL(url).pathname })
    await body.dump()
    statuses.push(statusCode)
  }
  await client.close()
  return statuses
}
