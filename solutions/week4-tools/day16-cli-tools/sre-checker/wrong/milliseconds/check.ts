// fails: counts targets and errors | The histogram was given milliseconds; its name promises seconds, and whoever reads it believes the name.
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import type { Settings } from './config.ts'

export interface Result {
  target: string
  healthy: boolean
  status: number | null
  error: 'timeout' | 'unreachable' | 'interrupted' | null
  tries: number
}

/** Checks every target; `onEnd` hears of each that was checked, with the seconds it took. */
export const checkAll = async (
  settings: Settings,
  { signal, onEnd }: { signal: AbortSignal; onEnd: (result: Result, seconds: number) => void },
): Promise<Result[]> => {
  const results = settings.targets.map(interrupted)
  const waiting = results.entries()
  const work = async (): Promise<void> => {
    for (const [index, { target }] of waiting) {
      if (signal.aborted) return
      const start = performance.now()
      const result = await check(target, settings, signal)
      results[index] = result
      if (result.error !== 'interrupted') onEnd(result, performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: settings.workers }, work))
  return results
}

const interrupted = (target: string): Result => ({
  target,
  healthy: false,
  status: null,
  error: 'interrupted',
  tries: 0,
})

const check = async (target: string, settings: Settings, signal: AbortSignal): Promise<Result> => {
  for (let tries = 1; ; tries++) {
    const outcome = await ask(target, settings.timeoutMs, signal)
    if (signal.aborted) return { ...interrupted(target), tries }
    const mayPass = outcome === 503 || outcome === 'unreachable'
    if (!mayPass || tries > settings.retries) return toResult(target, outcome, tries)
    await sleep(Math.random() * 100, undefined, { signal }).catch(() => {})
  }
}

const ask = async (
  target: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<number | 'timeout' | 'unreachable'> => {
  const deadline = AbortSignal.timeout(timeoutMs)
  try {
    const { statusCode, body } = await request(target, { signal: AbortSignal.any([signal, deadline]) })
    for await (const _chunk of body) continue
    return statusCode
  } catch {
    return deadline.aborted ? 'timeout' : 'unreachable'
  }
}

const toResult = (target: string, outcome: number | 'timeout' | 'unreachable', tries: number): Result => {
  if (typeof outcome === 'string') return { target, healthy: false, status: null, error: outcome, tries }
  return { target, healthy: outcome >= 200 && outcome < 300, status: outcome, error: null, tries }
}
