import { request } from 'undici'

export interface Latency {
  status: number
  headersMs: number
  totalMs: number
}

export async function measure(url: string, now: () => number): Promise<Latency> {
  const start = now()
  const { statusCode, body } = await request(url)
  const headersMs = now() - start
  await body.text()
  const totalMs = now() - start
  return { status: statusCode, headersMs, totalMs }
}
