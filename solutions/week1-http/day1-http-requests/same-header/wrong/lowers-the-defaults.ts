// fails: lets the caller replace a default, whatever the case | The exporter received the header twice: to an object "Accept" and "accept" are two keys.
import { request } from 'undici'

const defaults = { accept: 'application/json', 'user-agent': 'report/1' }

export async function getWith(url: string, headers: Record<string, string>): Promise<number> {
  const { statusCode, body } = await request(url, { headers: { ...defaults, ...headers } })
  await body.dump()
  return statusCode
}
