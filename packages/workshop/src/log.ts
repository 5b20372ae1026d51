/** Says what happened, as a line of JSON. Nobody's name or token is in it. */
export type Log = (event: string, fields?: Record<string, string | number | boolean>) => void

/** A log that writes to a stream. */
export const createLog =
  (write: (line: string) => void, now: () => Date = () => new Date()): Log =>
  (event, fields = {}) =>
    write(`${JSON.stringify({ at: now().toISOString(), event, ...fields })}\n`)
