import { get } from 'node:http'
import type { Settings } from './config.ts'

export interface Result {
  target: string
  healthy: boolean
  status: number | null
  error: 'timeout' | 'unreachable' | 'interrupted' | null
  tries: number
}

type Outcome = number | 'timeout' | 'unreachable' | 'interrupted'
type OnEnd = (result: Result, seconds: number) => void

class Checker {
  constructor(
    private readonly settings: Settings,
    private readonly signal: AbortSignal,
    private readonly onEnd: OnEnd,
  ) {}

  async check(target: string): Promise<Result> {
    const start = process.hrtime.bigint()
    let tries = 0
    let outcome: Outcome = 'interrupted'
    while (!this.signal.aborted && (tries === 0 || this.mayPass(outcome, tries))) {
      tries++
      outcome = await this.ask(target)
    }
    if (this.signal.aborted) outcome = 'interrupted'
    const status = typeof outcome === 'number' ? outcome : null
    const healthy = status !== null && String(status)[0] === '2'
    const result: Result = {
      target,
      healthy,
      status,
      error: typeof outcome === 'number' ? null : outcome,
      tries,
    }
    if (outcome !== 'interrupted') this.onEnd(result, Number(process.hrtime.bigint() - start) / 1e9)
    return result
  }

  private mayPass(outcome: Outcome, tries: number): boolean {
    return tries <= this.settings.retries && [503, 'unreachable'].includes(outcome)
  }

  private ask(target: string): Promise<Outcome> {
    return new Promise((resolve) => {
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer)
        this.signal.removeEventListener('abort', stop)
        request.destroy()
        resolve(outcome)
      }
      const stop = (): void => settle('interrupted')
      const timer = setTimeout(settle, this.settings.timeoutMs, 'timeout')
      this.signal.addEventListener('abort', stop)
      const request = get(target, { agent: false }, (response) => {
        response.on('error', () => settle('unreachable'))
        response.on('end', () => settle(response.statusCode ?? 'unreachable'))
        response.resume()
      })
      request.on('error', () => settle('unreachable'))
    })
  }
}

export const checkAll = async (
  settings: Settings,
  { signal, onEnd }: { signal: AbortSignal; onEnd: OnEnd },
): Promise<Result[]> => {
  const checker = new Checker(settings, signal, onEnd)
  const results: Promise<Result>[] = []
  const open = new Set<Promise<unknown>>()
  for (const target of settings.targets) {
    while (open.size >= settings.workers) await Promise.race(open)
    const result = checker.check(target)
    results.push(result)
    open.add(result)
    void result.finally(() => open.delete(result))
  }
  return Promise.all(results)
}
