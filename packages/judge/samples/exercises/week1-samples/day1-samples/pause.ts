/*
 * A worker takes a minute to shut down: it sits in the wait between two tries.
 *
 * pause(ms, signal): resolve after ms milliseconds. When the signal is aborted,
 * now or before the call, reject at once with its reason.
 *
 * Done when:
 * - it resolves after its time
 * - an abort rejects with the reason of the signal
 * - a signal that is aborted already rejects at once
 * - a pause that was stopped leaves no timer
 */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return Promise.resolve()
}
