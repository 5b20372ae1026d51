// fails: rejects an answer without a list | For {"error":"maintenance"} you threw something that is no Error (required: an Error). Its stack and its reason are lost.
import { request } from 'undici'

export async function getHosts(url: string): Promise<string[]> {
  const { body } = await request(url)
  const answer = (await body.json()) as { hosts?: unknown } | null
  const hosts: unknown = answer?.hosts
  if (!Array.isArray(hosts) || hosts.some((host) => typeof host !== 'string')) throw 'bad inventory'
  return hosts
}
