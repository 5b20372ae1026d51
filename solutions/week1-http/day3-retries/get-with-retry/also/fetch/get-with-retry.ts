import { setTimeout as pause } from 'node:timers/promises'
import type { Options, Result } from './types.ts'

export async function getWithRetry(url: string, options: Options): Promise<Result> {
  for (const name of ['tries', 'timeoutMs', 'baseMs', 'capMs', 'maxWaitMs'] as const) {
    const least = name === 'tries' ? 1 : name === 'timeoutMs' ? Number.MIN_VALUE : 0
    if (!Number.isFinite(options[name]) || options[name] < least) throw new RangeError(name)
  }
  if (options.tries % 1) throw new RangeError('tries')
  return attempt(url, options, 1)
}

const attempt = async (url: string, options: Options, tries: number): Promise<Result> => {
  const { result, asked } = await ask(url, options.timeoutMs, tries)
  const isAway =
    result.kind !== 'answer' || result.status === 429 || (result.status > 501 && result.status < 505)
  if (!isAway || tries >= options.tries || asked > options.maxWaitMs) return result
  const backoff = Math.min(options.baseMs * Math.pow(2, tries - 1), options.capMs)
  const ms = Math.round(asked + options.random() * backoff)
  if (ms > 0) await pause(ms)
  return attempt(url, options, tries + 1)
}

const ask = async (
  url: string,
  timeoutMs: number,
  tries: number,
): Promise<{ result: Result; asked: number }> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    const result: Result = { kind: 'answer', status: response.status, body: await response.text(), tries }
    return { result, asked: readRetryAfter(response.headers.get('retry-after')) }
  } catch (error) {
    const kind = (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable'
    return { result: { kind, tries }, asked: 0 }
  }
}

const readRetryAfter = (value: string | null): number => {
  if (value === null) return 0
  if (!/\D/.test(value)) return 1_000 * +value
  const wait = value.length === 29 ? Date.parse(value) - Date.now() : 0
  return Number.isNaN(wait) ? 0 : Math.max(0, wait)
}
