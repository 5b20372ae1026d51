/*
 * A check gave up after 2 s, thirty times. Thirty queries ran on for an hour.
 *
 * within(ms, work): call work(signal) at once, and settle as it does. If it
 * is still open after ms milliseconds, abort its signal and reject with an
 * error whose name is TimeoutError. In time, abort nothing. Wait with
 * setTimeout: the tests move that clock.
 *
 * Done when:
 * - settles as the work does
 * - rejects when the time is up
 * - stops the work when the time is up
 * - leaves work that was in time alone
 */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return undefined as T
}
