// fails: logs every try | The first answer took 400 ms. The entry has less (required: the milliseconds of the try). A log without durations cannot show a slow service.
import type { Call } from './attempt.ts'
import type { ClientOptions, Result } from './types.ts'

export async function logTry(
  log: ClientOptions['log'],
  { call, number, result }: { call: Call; number: number; result: () => Promise<Result> },
): Promise<Result> {
  const given = await result()
  const outcome = 'status' in given ? given.status : given.kind
  try {
    log?.({ method: call.method, path: call.url.pathname, attempt: number, ms: 0, outcome })
  } catch {
    // The log is there for the call, not the call for the log.
  }
  return given
}
