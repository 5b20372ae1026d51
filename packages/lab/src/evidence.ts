import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request, as the server saw it. It changes as the exchange goes on. */
export interface Seen {
  method: string
  /** Path and query, as received. */
  url: string
  /** Names in lower case; a header given twice is joined by a comma. */
  headers: Record<string, string>
  /** UTF-8 text, empty until it has arrived whole. */
  body: string
  /** Number of the connection it came over, from 1. */
  connection: number
  /** How the exchange ended: `answered` whole, or the client had `hung-up` before that. */
  end: 'open' | 'answered' | 'hung-up'
}

/** What the server saw so far, and a way to wait for more. */
export interface Evidence {
  /** Every request, in the order of arrival. */
  seen: Seen[]
  /** Connections opened so far. */
  connections: () => number
  /**
   * Waits until the evidence meets a condition: asked at once, and after every change. Resolves to whether it was met
   * within `patience` milliseconds (1000 unless told).
   */
  until: (condition: () => boolean, patience?: number) => Promise<boolean>
}

/** Writes the evidence of one server. Its methods are called as things happen. */
export const createRecorder = () => {
  const seen: Seen[] = []
  const listeners = new Set<() => void>()
  let connections = 0
  const changed = (): void => {
    for (const listener of listeners) listener()
  }
  const until: Evidence['until'] = (condition, patience = 1_000) =>
    new Promise((resolve) => {
      const settle = (isMet: boolean): void => {
        clearTimeout(timer)
        listeners.delete(look)
        resolve(isMet)
      }
      const look = (): void => {
        if (condition()) settle(true)
      }
      const timer = setTimeout(settle, patience, false)
      listeners.add(look)
      look()
    })
  return {
    evidence: { seen, connections: () => connections, until } satisfies Evidence,
    /** Returns the number of the connection. */
    connected: (): number => {
      connections++
      changed()
      return connections
    },
    /** Notes a request on its arrival and follows it to its end. */
    arrived: (request: IncomingMessage, response: ServerResponse, connection: number): Seen => {
      const record: Seen = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: flatHeaders(request),
        body: '',
        connection,
        end: 'open',
      }
      seen.push(record)
      response.once('close', () => {
        record.end = response.writableFinished ? 'answered' : 'hung-up'
        changed()
      })
      changed()
      return record
    },
    /** Notes the whole body. */
    read: (record: Seen, body: string): void => {
      record.body = body
      changed()
    },
  }
}

const flatHeaders = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
