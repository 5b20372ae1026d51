// fails: lets the caller replace a default, whatever the case | The exporter received the header twice: to an object "Accept" and "accept" are two keys.
import { request } from 'undici'

const defaults = { Accept: 'application/json', 'User-Agent': 'report/1' }

export async function getWith(url: string, headers: Record<string, string>): Promise<number> {
  const { statusCode, body } = await request(url, { headers: { ...headers, ...defaults } })
  await body.dump()
  return statusCode
}
