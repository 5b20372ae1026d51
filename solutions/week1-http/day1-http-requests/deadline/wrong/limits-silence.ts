// fails: times out on a dripping body | The silent service timed out, the dripping body did not: your clock stops, or starts anew, once bytes come.
import { request } from 'undici'

export async function getWithin(url: string, ms: number) {
  try {
    const { statusCode, body } = await request(url, { headersTimeout: ms, bodyTimeout: ms })
    return { kind: 'answer', status: statusCode, body: await body.text() }
  } catch (error) {
    if (/TIMEOUT/.test((error as { code?: string }).code ?? '')) return { kind: 'timeout' }
    throw error
  }
}
