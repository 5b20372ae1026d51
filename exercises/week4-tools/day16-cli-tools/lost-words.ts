/*
 * The report of last night has "error": {} for three hosts, and 0 for the
 * bytes of the largest backup.
 *
 * toJson(results): one JSON document, an array in order, and a line feed.
 * Exactly these keys: target, isUp, ms (null unless finite), bytes (its
 * digits, as text), error (the message of an Error, the text of anything
 * else that was thrown, null if nothing was).
 *
 * Done when:
 * - writes each result in order
 * - keeps the words of an error
 * - writes what is missing as null
 * - keeps every digit of the bytes
 */
export interface Result {
  target: string
  isUp: boolean
  ms: number
  bytes: bigint
  error?: unknown
}

export function toJson(results: Result[]): string {
  return JSON.stringify(results.map(({ target }) => ({ target })))
}
