import { request } from 'undici'

const defaults = { Accept: 'application/json', 'User-Agent': 'report/1' }

export async function getWith(url: string, headers: Record<string, string>): Promise<number> {
  const merged = new Headers(defaults)
  for (const [name, value] of Object.entries(headers)) merged.set(name, value)
  const { statusCode, body } = await request(url, { headers: merged })
  await body.dump()
  return statusCode
}
