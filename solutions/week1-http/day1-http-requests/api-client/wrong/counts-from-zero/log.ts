// fails: logs every try | Try 1 of 3 was logged as { method: 'GET', path: '/v1/hosts', attempt: 0, outcome: 503 } (required: { method: 'GET', path: '/v1/hosts', attempt: 1, outcome: 503 }). On call reads the log, and sees another call.
import type { Call } from './attempt.ts'
import type { ClientOptions, Result } from './types.ts'

export async function logTry(
  log: ClientOptions['log'],
  { call, number, result }: { call: Call; number: number; result: () => Promise<Result> },
): Promise<Result> {
  const start = performance.now()
  const given = await result()
  const outcome = 'status' in given ? given.status : given.kind
  const ms = performance.now() - start
  try {
    log?.({ method: call.method, path: call.url.pathname, attempt: number - 1, ms, outcome })
  } catch {
    // The log is there for the call, not the call for the log.
  }
  return given
}
