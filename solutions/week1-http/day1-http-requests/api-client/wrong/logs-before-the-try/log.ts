// fails: logs every try | Try 1 of 3 was logged as { method: 'GET', path: '/v1/hosts', attempt: 1, outcome: 200 } (required: { method: 'GET', path: '/v1/hosts', attempt: 1, outcome: 503 }). On call reads the log, and sees another call.
import type { Call } from './attempt.ts'
import type { ClientOptions, Result } from './types.ts'

export async function logTry(
  log: ClientOptions['log'],
  { call, number, result }: { call: Call; number: number; result: () => Promise<Result> },
): Promise<Result> {
  const start = performance.now()
  const outcome = 200
  const ms = performance.now() - start
  try {
    log?.({ method: call.method, path: call.url.pathname, attempt: number, ms, outcome })
  } catch {
    // The log is there for the call, not the call for the log.
  }
  return result()
}
