/*
 * A sweep over 500 urls takes too long. On call presses Ctrl-C, and loses
 * the 400 results that were there.
 *
 * sweep(urls, workers, signal): GET the urls, `workers` at once, not more. A
 * result for each url, in order: { url, outcome }, the status, "failed"
 * without a whole answer, or "interrupted". When the signal aborts, hang up,
 * begin nothing new, and resolve.
 *
 * Done when:
 * - gives each url its result, in order
 * - keeps to the number of workers
 * - keeps what was there before Ctrl-C
 * - begins nothing after Ctrl-C, and hangs up
 */
export interface Result {
  url: string
  outcome: number | 'failed' | 'interrupted'
}

export async function sweep(urls: string[], workers: number, signal: AbortSignal): Promise<Result[]> {
  return []
}
