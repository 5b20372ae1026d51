/*
 * On call pressed Ctrl-C, and the report says that 60 services timed out. An
 * hour later somebody restarts them.
 *
 * probe(url, { ms, signal }): GET the url. Resolve to "up" for 2xx, "down"
 * for any other status or a broken connection, "timeout" if the answer was
 * not whole after ms milliseconds. If the caller's signal aborts, reject
 * with its reason. Either way hang up.
 *
 * Done when:
 * - tells up from down
 * - tells a timeout, also within the body
 * - rejects with the reason of the caller
 */
export type Health = 'up' | 'down' | 'timeout'

export async function probe(
  url: string,
  limits: { ms: number; signal: AbortSignal },
): Promise<Health | null> {
  return null
}
