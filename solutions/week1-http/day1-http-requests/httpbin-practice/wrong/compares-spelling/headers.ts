// fails: findLost finds nothing where all arrived | Only the names spelled in small letters were called lost: header names do not know case.
import { request } from 'undici'

export async function findLost(base: string, headers: Record<string, string>) {
  const { body } = await request(`${base}/headers`, { headers })
  const answer = (await body.json()) as { headers: Record<string, string> }
  return Object.keys(headers).filter((name) => answer.headers[name] !== headers[name])
}
