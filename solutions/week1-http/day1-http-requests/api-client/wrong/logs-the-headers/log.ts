// fails: keeps token and query out of the log | The log or the output holds the token of an answered call (required: neither the token nor the query). Logs are read by more people than may use the token.
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
    log?.({
      method: call.method,
      path: call.url.pathname,
      attempt: number,
      ms,
      outcome,
      ...{ headers: call.headers },
    })
  } catch {
    // The log is there for the call, not the call for the log.
  }
  return given
}
