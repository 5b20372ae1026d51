// fails: gives the names of a list, even of none | The inventory listed [ 'web-2', 'web-1', 'web-2' ]. You gave [ 'web-2', 'web-1' ] (required: these names). What is watched is not what was listed.
import { request } from 'undici'

export async function getHosts(url: string): Promise<string[]> {
  const { body } = await request(url)
  const inventory = (await body.json()) as { hosts?: unknown } | null
  if (!Array.isArray(inventory?.hosts) || inventory.hosts.some((host) => typeof host !== 'string')) {
    throw new Error('no list of names')
  }
  return [...new Set(inventory.hosts as string[])]
}
