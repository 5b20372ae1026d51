// fails: gives the names of a list, even of none | A list with names resolved, an empty list was rejected: nothing to watch is an answer too.
import { request } from 'undici'

export async function getHosts(url: string): Promise<string[]> {
  const { body } = await request(url)
  const answer = (await body.json()) as { hosts?: string[] } | null
  const hosts = answer?.hosts
  if (Array.isArray(hosts) && hosts.length > 0 && hosts.every((host) => typeof host === 'string'))
    return hosts
  throw new Error(`no hosts at ${url}`)
}
