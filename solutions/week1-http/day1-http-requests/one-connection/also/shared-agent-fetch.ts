import { Agent, fetch } from 'undici'

const dispatcher = new Agent({ connections: 1 })

class Statuses extends Array<number> {}

export async function getStatuses(urls: string[]): Promise<Statuses> {
  const statuses = new Statuses()
  for (const url of urls) {
    const response = await fetch(url, { dispatcher })
    await response.arrayBuffer()
    statuses.push(response.status)
  }
  return statuses
}
