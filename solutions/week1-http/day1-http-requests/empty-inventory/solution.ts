import { request } from 'undici'

export async function getHosts(url: string): Promise<string[]> {
  const { body } = await request(url)
  const inventory = (await body.json()) as { hosts?: unknown } | null
  const hosts = inventory?.hosts
  if (Array.isArray(hosts) && hosts.every((host) => typeof host === 'string')) return hosts
  throw new Error(`${url} gave no list of host names`)
}
