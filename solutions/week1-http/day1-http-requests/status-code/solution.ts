import { request } from 'undici'

export interface Report {
  kind: 'json' | 'not-json'
  status: number
}

export async function getStatus(url: string): Promise<Report> {
  const { statusCode, headers, body } = await request(url)
  await body.dump()
  const isJson = /^application\/json\s*(;|$)/i.test(String(headers['content-type']))
  return { kind: isJson ? 'json' : 'not-json', status: statusCode }
}
