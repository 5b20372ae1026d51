// fails: uses one connection for three pages | 3 requests used 2 connections (required: 3 requests over 1). Every connection costs a handshake, and a descriptor on both sides.
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
