import { request } from 'undici'

export async function findLost(base: string, headers: Record<string, string>): Promise<string[]> {
  const { body } = await request(`${base}/headers`, { headers })
  const answer = (await body.json()) as { headers: Record<string, string> }
  const arrived = new Headers(answer.headers)
  return Object.keys(headers).filter((name) => arrived.get(name) !== headers[name])
}
