import type { ServerResponse } from 'node:http'

/** Open lines of server-sent events, each under a key: a learner's id, or the role of who opened a board. */
export interface Streams {
  open: (key: string, response: ServerResponse) => void
  has: (key: string) => boolean
  count: () => number
  /** How many lines a key has. */
  countOf: (key: string) => number
  send: (key: string, event: string, data: unknown) => void
  sendAll: (event: string, data: unknown) => void
  keys: () => string[]
  close: () => void
}

const beatMs = 15_000
/** Whoever reads so slowly is let go; they come back and get all anew. */
const mostUnread = 4 * 1024 * 1024

/** Opens none yet. `onChange` is told when the first line of a key opens, or its last one closes. */
export const createStreams = (onChange: (key: string) => void = () => {}): Streams => {
  const lines = new Map<string, Set<ServerResponse>>()
  const each = (task: (response: ServerResponse) => void): void => {
    for (const all of lines.values()) for (const response of all) task(response)
  }
  // Without a word now and then a proxy, or a learner's client, takes the line for dead.
  const beat = setInterval(() => each((response) => write(response, ': beat\n\n')), beatMs)
  return {
    open: (key, response) => {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.flushHeaders()
      const all = lines.get(key) ?? new Set()
      lines.set(key, all)
      all.add(response)
      response.on('error', () => {})
      response.once('close', () => {
        all.delete(response)
        if (all.size > 0) return
        lines.delete(key)
        onChange(key)
      })
      if (all.size === 1) onChange(key)
    },
    has: (key) => lines.has(key),
    count: () => lines.size,
    countOf: (key) => lines.get(key)?.size ?? 0,
    send: (key, event, data) => {
      const text = format(event, data)
      for (const response of lines.get(key) ?? []) write(response, text)
    },
    sendAll: (event, data) => {
      const text = format(event, data)
      each((response) => write(response, text))
    },
    keys: () => [...lines.keys()],
    close: () => {
      clearInterval(beat)
      each((response) => response.end())
    },
  }
}

const format = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

const write = (response: ServerResponse, text: string): void => {
  if (response.writableLength > mostUnread) response.destroy()
  else response.write(text)
}
