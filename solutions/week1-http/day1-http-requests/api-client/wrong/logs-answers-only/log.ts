// fails: logs a try without an answer | 2 tries gave 0 entries (required: 2). What is not logged is not found.
import type { Call } from './attempt.ts'
import type { ClientOptions, Result } from './types.ts'

export async function logTry(
  log: ClientOptions['log'],
  { call, number, result }: { call: Call; number: number; result: () => Promise<Result> },
): Promise<Result> {
  const start = performance.now()
  const given = await result()
  if (!('status' in given)) return given
  const outcome = 'status' in given ? given.status : given.kind
  const ms = performance.now() - start
  try {
    log?.({ method: call.method, path: call.url.pathname, attempt: number, ms, outcome })
  } catch {
    // The log is there for the call, not the call for the log.
  }
  return given
}
