// fails: getDelayed gives up on a late answer | httpbin was silent for far longer than the limit. You gave a rejection with TimeoutError (required: timeout). The caller waits as long as the slowest service wants.
import { request } from 'undici'

export type Status = { kind: string; status: number }
export type Delayed = { kind: string; status?: number }

export async function getStatus(base: string, code: number) {
  const { statusCode: status, body } = await request(`${base}/status/${code}`)
  await body.dump()
  return { kind: status < 400 ? 'ok' : 'failed', status }
}

export async function getDelayed(base: string, seconds: number, ms: number) {
  const { statusCode, body } = await request(`${base}/delay/${seconds}`, { signal: AbortSignal.timeout(ms) })
  await body.text()
  return { kind: 'answer', status: statusCode }
}
