/*
 * The report shows nothing for a minute and then everything. One host is slow,
 * and all the others stand behind it.
 *
 * asCompleted(checks): an async generator over a list of promises. As soon as
 * one ends, yield { index, value }, or { index, error } if it rejected; index is
 * its place in the list. The end comes when all have been yielded.
 *
 * Done when:
 * - yields a check as soon as it ends
 * - yields a failure and goes on
 * - loses none while its reader is busy
 * - ends after the last
 */
export type Ended<T> = { index: number; value: T } | { index: number; error: unknown }

export async function* asCompleted<T>(checks: Promise<T>[]): AsyncGenerator<Ended<T>> {}
