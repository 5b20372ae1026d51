/** What came of one url. */
export type Result =
  | { url: string; status: number; body: string }
  | { url: string; error: 'timeout' | 'unreachable' }

/** How `fetchAll` asks. */
export interface Options {
  /** Requests in flight at once, from 1. */
  limit: number
  /** For each request, from its start to the last byte of its answer, in milliseconds. */
  timeoutMs: number
}

/** What one limit costs. */
export interface Plan {
  limit: number
  totalMs: number
  perSecond: number
}
