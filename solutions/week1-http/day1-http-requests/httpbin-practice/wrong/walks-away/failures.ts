// fails: getDelayed hangs up | At httpbin the exchange ended with the last byte (required: hung up by you). Calls given up and never ended pile up on both sides.
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'

export type Status = { kind: string; status: number }
export type Delayed = { kind: string; status?: number }

export async function getStatus(base: string, code: number) {
  const { statusCode: status, body } = await request(`${base}/status/${code}`)
  await body.dump()
  return { kind: status < 400 ? 'ok' : 'failed', status }
}

export async function getDelayed(base: string, seconds: number, ms: number) {
  const call = async () => {
    const { statusCode, body } = await request(`${base}/delay/${seconds}`)
    await body.text()
    return { kind: 'answer', status: statusCode }
  }
  return Promise.race([call(), sleep(ms, { kind: 'timeout' }, { ref: false })])
}
