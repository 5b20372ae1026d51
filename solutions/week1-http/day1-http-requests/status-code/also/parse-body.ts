import { request } from 'undici'

export async function getStatus(url: string) {
  const { statusCode: status, body } = await request(url)
  const text = await body.text()
  try {
    JSON.parse(text)
    return { kind: 'json', status, text }
  } catch {
    return { kind: 'not-json', status, text }
  }
}
