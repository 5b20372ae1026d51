/*
 * A job that renews certificates should sleep for 30 days. It renewed them
 * 700 times a second, until the authority locked the account. A timer's
 * delay has at most 31 bits, about 24.8 days; a longer one becomes 1 ms.
 *
 * sleep(ms): resolve once ms milliseconds have passed, however many, and not
 * earlier. Wait with setTimeout, also of node:timers/promises: the tests move
 * that clock.
 *
 * Done when:
 * - sleeps for a second
 * - sleeps for 30 days
 * - sleeps for 60 days
 */
export async function sleep(ms: number): Promise<void> {
  setTimeout(() => {}, ms)
}
