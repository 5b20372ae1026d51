// fails: goes on when the log throws | The log threw, the service answered 200. The call rejected with 'the disk of the log is full' (required: that answer). Callers expect a value, and stop.
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
  log?.({ method: call.method, path: call.url.pathname, attempt: number, ms, outcome })
  return given
}
