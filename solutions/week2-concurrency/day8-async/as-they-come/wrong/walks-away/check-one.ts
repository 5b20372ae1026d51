// fails: times out on an answer that is not whole | The service stayed silent. After the timeout its exchange is open (required: hung-up, by you). Each minute leaves another one open.
import { request } from 'undici'
import type { Result } from './types.ts'

export const checkOne = async (url: string, { timeoutMs }: { timeoutMs: number }): Promise<Result> => {
  const call = (async () => request(url))().then(async ({ statusCode, body }): Promise<Result> => {
    const { byteLength } = await body.arrayBuffer()
    return { kind: 'answer', url, status: statusCode, bytes: byteLength }
  })
  const late = new Promise<Result>((resolve) => {
    setTimeout(resolve, timeoutMs, { kind: 'timeout', url }).unref()
  })
  return Promise.race([call, late]).catch((): Result => ({ kind: 'unreachable', url }))
}
