export interface ClientOptions {
  /** The address of the API, perhaps with a path: http://127.0.0.1:8080/v1 */
  base: string
  /** For each try, until the whole answer is there. */
  timeoutMs: number
  /** At the same time, at most. */
  connections: number
  token?: string
  log?: (entry: LogEntry) => void
}

export interface Client {
  get: (path: string, query?: Record<string, string>) => Promise<Result>
  post: (path: string, value: unknown, options?: { idempotencyKey?: string }) => Promise<Result>
  close: () => Promise<void>
}

export type Result =
  | { kind: 'ok'; status: number; value: unknown }
  | { kind: 'failed'; status: number; text: string }
  | { kind: 'not-json'; status: number; text: string }
  | { kind: 'timeout' }
  | { kind: 'unreachable' }

export interface LogEntry {
  method: 'GET' | 'POST'
  /** Without the query. */
  path: string
  /** From 1. */
  attempt: number
  ms: number
  outcome: number | 'timeout' | 'unreachable'
}
