import type { ServerResponse } from 'node:http'

/** Writes the response to a request whose body has arrived. One that throws gives a 500. */
export type Answer = (request: Seen, response: ServerResponse) => unknown

/** One request, as the server saw it. It changes as the exchange goes on. */
export interface Seen {
  method: string
  /** Path and query, as received. */
  url: string
  /** Names in lower case; a header given twice is joined by a comma. */
  headers: Record<string, string>
  /** UTF-8 text, empty until it has arrived whole. */
  body: string
  /** The same body, byte by byte. */
  bytes: Buffer
  /** Number of the connection it came over, from 1. */
  connection: number
  /** The status sent, null until the first byte of the answer. */
  status: number | null
  /** How the exchange ended: `answered` whole, the client had `hung-up` before that, or the server had `cut` it. */
  end: 'open' | 'answered' | 'hung-up' | 'cut'
  times: Times
}

/** Milliseconds since the server started, on a clock that no adjustment moves. Null: not yet. */
export interface Times {
  /** The request's headers were there. */
  arrived: number
  /** Its body was there. */
  read: number | null
  /** The first byte of the answer was handed to the socket. */
  firstByte: number | null
  ended: number | null
}

/** What the server saw so far, and a way to wait for more. */
export interface Evidence {
  /** Every request, in the order of arrival. */
  seen: Seen[]
  /** Connections opened so far. */
  connections: () => number
  /** Connections open now, idle ones too. */
  openSockets: () => number
  /** The most requests that were open at once: from their headers to the last byte of the answer. */
  peak: () => number
  /**
   * Waits until the evidence meets a condition: asked at once, and after every change. Resolves to whether it was met
   * within `patience` milliseconds (1000 unless told).
   */
  until: (condition: () => boolean, patience?: number) => Promise<boolean>
}
