// fails: lets the caller replace a default, whatever the case | Both values arrived, the default's and the caller's: two keys of an object went out as one header, or the second value was added where it had to replace.
import { request } from 'undici'

const defaults = { Accept: 'application/json', 'User-Agent': 'report/1' }

export async function getWith(url: string, headers: Record<string, string>): Promise<number> {
  const { statusCode, body } = await request(url, { headers: { ...headers, ...defaults } })
  await body.dump()
  return statusCode
}
