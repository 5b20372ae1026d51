// fails: times out on a silent service | A service stayed silent for far longer than the limit. You gave kind 'answer' (required: 'timeout'). Its callers wait with it, and theirs with them.
import { request } from 'undici'

export async function getWithin(url: string, ms: number) {
  const { statusCode, body } = await request(url)
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    body.destroy()
  }, ms)
  try {
    return { kind: 'answer', status: statusCode, body: await body.text() }
  } catch (error) {
    if (isLate) return { kind: 'timeout' }
    throw error
  } finally {
    clearTimeout(timer)
  }
}
