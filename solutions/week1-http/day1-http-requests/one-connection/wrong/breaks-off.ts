// fails: uses one connection for three pages | 3 requests used 3 connections (required: 3 requests over 1). Every connection costs a handshake, and a descriptor on both sides.
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
