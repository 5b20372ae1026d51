// fails: uses one connection for three pages | A connection was closed before its page had ended.
import { Agent, fetch } from 'undici'

const dispatcher = new Agent({ connections: 1 })

export async function getStatuses(urls: string[]) {
  const statuses: number[] = []
  for (const url of urls) {
    const response = await fetch(url, { dispatcher })
    await response.body?.cancel()
    statuses.push(response.status)
  }
  return statuses
}
