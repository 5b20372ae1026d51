import { request } from 'undici'
import type { Options, Result } from './types.ts'

const again = new Set([429, 502, 503, 504])

export class Answer {
  readonly kind = 'answer'
  constructor(
    readonly status: number,
    readonly body: string,
    readonly tries: number,
  ) {}
}

export const getWithRetry = async (url: string, options: Options): Promise<Result> => {
  const { tries, timeoutMs, baseMs, capMs, maxWaitMs, random } = options
  const isWrong =
    !Number.isSafeInteger(tries) ||
    tries < 1 ||
    !(timeoutMs > 0) ||
    [baseMs, capMs, maxWaitMs].some((ms) => !(ms >= 0)) ||
    [timeoutMs, baseMs, capMs, maxWaitMs].includes(Number.POSITIVE_INFINITY)
  if (isWrong) throw new RangeError('these options cannot work')

  let backoff = Math.min(baseMs, capMs)
  let attempt = 0
  for (;;) {
    attempt += 1
    let result: Result
    let wait = 0
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), timeoutMs)
    try {
      const { statusCode, headers, body } = await request(url, { signal: controller.signal })
      result = new Answer(statusCode, await body.text(), attempt)
      if (!again.has(statusCode)) return result
      const told = String(headers['retry-after'] ?? '').trim()
      if (/^[0-9]+$/.test(told)) wait = Number.parseInt(told, 10) * 1000
      else if (told.endsWith(' GMT')) wait = new Date(told).getTime() - Date.now() || 0
      if (wait < 0) wait = 0
      if (wait > maxWaitMs) return result
    } catch {
      result = { kind: controller.signal.aborted ? 'timeout' : 'unreachable', tries: attempt }
    } finally {
      clearTimeout(timer)
    }
    if (attempt === tries) return result
    await new Promise((resolve) => setTimeout(resolve, wait + backoff * random()))
    backoff = Math.min(capMs, 2 * backoff)
  }
}
