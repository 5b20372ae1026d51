// fails: gives the names of a list, even of none | The inventory added the fields total and region. You gave a rejection (required: [ 'web-1' ]). An API that grows pages everybody who reads it.
import { request } from 'undici'

export async function getHosts(url: string): Promise<string[]> {
  const { body } = await request(url)
  const inventory = (await body.json()) as { hosts?: unknown } | null
  if (Object.keys(inventory ?? {}).join() !== 'hosts') throw new Error('unexpected fields')
  if (!Array.isArray(inventory?.hosts) || inventory.hosts.some((host) => typeof host !== 'string')) {
    throw new Error('no list of names')
  }
  return inventory.hosts as string[]
}
