export interface MonitorOptions {
  servers: Server[]
  /** For each check, in milliseconds. */
  timeoutMs: number
}

export interface Server {
  hostname: string
  check: () => Promise<Reading>
}

/** Shares, from 0 to 1. */
export interface Reading {
  cpu: number
  memory: number
}

export interface Monitor {
  /** http://127.0.0.1:<port>/metrics */
  url: string
  round: () => Promise<void>
  close: () => Promise<void>
}
