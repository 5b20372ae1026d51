import { request } from 'undici'

export async function getStatus(url: string) {
  const { statusCode: status, headers, body } = await request(url)
  const text = await body.text()
  const [type] = String(headers['content-type']).toLowerCase().split(';')
  return { kind: type?.trim() === 'application/json' ? 'json' : 'not-json', status, text }
}
