/** What came of one url. */
export type Result =
  | { kind: 'answer'; url: string; status: number; bytes: number }
  | { kind: 'timeout'; url: string }
  | { kind: 'unreachable'; url: string }

/** How `checkAll` asks. */
export interface Options {
  /** For each url, from its request to the last byte of its answer, in milliseconds. */
  timeoutMs: number
}

/** A result, and how long it took. */
export interface Check {
  result: Result
  ms: number
}

/** What waiting together has saved. */
export interface Summary {
  healthy: number
  unhealthy: number
  slowest: string | null
  togetherMs: number
  oneByOneMs: number
  speedUp: number
}
