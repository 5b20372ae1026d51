/*
 * Before its maintenance the API said "Retry-After: Tue, 03 Mar 2026 02:30:00
 * GMT". The clients came back after 1 ms, all night.
 *
 * waitMs(value, now): the milliseconds that a Retry-After asks to wait. value
 * is the header's text, or undefined; now is the time in ms since 1970.
 *   whole seconds, "120"        120000
 *   a date as above             until then; 0 if it is past
 *   none, or anything else      null
 *
 * Done when:
 * - reads seconds
 * - reads a date
 * - does not wait for what is past
 * - gives null for anything else
 */
export function waitMs(value: string | undefined, now: number): number | null {
  return null
}
