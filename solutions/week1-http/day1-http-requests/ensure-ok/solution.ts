import { request } from 'undici'

export async function getOk(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode < 300) return text
  throw Object.assign(new Error(`${url} answered ${statusCode}: ${text}`), { status: statusCode })
}
