export interface Config {
  urls: string[]
  /** For each check, until the whole answer is there. */
  timeoutMs: number
}

export interface Row {
  url: string
  /** Null where no whole answer came. */
  status: number | null
  latencyMs: number
  error?: 'timeout' | 'unreachable'
}
