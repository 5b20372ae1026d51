import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Evidence, Seen } from './evidence.ts'
import { createGauge, type Gauge } from './gauge.ts'
import { createWatch } from './watch.ts'

/** What a recorder keeps, and with whom it counts. */
export interface RecorderOptions {
  /** Requests kept in `seen`, the latest ones; all unless told. */
  keep?: number
  /** Counts the open requests of several servers together. */
  shared?: Gauge
}

/** Writes the evidence of one server. Its methods are called as things happen. */
export const createRecorder = ({ keep = Number.POSITIVE_INFINITY, shared }: RecorderOptions) => {
  const started = performance.now()
  const seen: Seen[] = []
  const sockets = new Map<Socket, number>()
  const { changed, until } = createWatch()
  const open = createGauge()
  let connections = 0
  const now = (): number => performance.now() - started

  const evidence: Evidence = {
    seen,
    connections: () => connections,
    openSockets: () => sockets.size,
    peak: open.peak,
    until,
  }
  return {
    evidence,
    connected: (socket: Socket): void => {
      connections++
      sockets.set(socket, connections)
      socket.once('close', () => {
        sockets.delete(socket)
        changed()
      })
      changed()
    },
    /** Notes a request on its arrival and follows it to its end. */
    arrived: (request: IncomingMessage, response: ServerResponse): Seen => {
      const record = recordOf(request, sockets.get(request.socket) ?? 0, now())
      if (seen.push(record) > keep) seen.shift()
      open.enter()
      shared?.enter()
      onFirstByte(response, () => {
        record.status = response.statusCode
        record.times.firstByte = now()
      })
      response.once('close', () => {
        open.leave()
        shared?.leave()
        if (record.end === 'open') record.end = response.writableFinished ? 'answered' : 'hung-up'
        record.times.ended = now()
        changed()
      })
      changed()
      return record
    },
    /** Notes the whole body. */
    read: (record: Seen, bytes: Buffer): void => {
      record.bytes = bytes
      record.body = bytes.toString('utf8')
      record.times.read = now()
      changed()
    },
    /** Ends every connection; what was still open has been cut. */
    cutAll: (): void => {
      for (const record of seen) if (record.end === 'open') record.end = 'cut'
      for (const socket of sockets.keys()) socket.destroy()
    },
  }
}

const recordOf = (request: IncomingMessage, connection: number, arrived: number): Seen => ({
  method: request.method ?? '',
  url: request.url ?? '',
  headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
  body: '',
  bytes: Buffer.alloc(0),
  connection,
  status: null,
  end: 'open',
  times: { arrived, read: null, firstByte: null, ended: null },
})

/** Node tells nobody when the first byte leaves: it does with the first call of one of these. */
const onFirstByte = (response: ServerResponse, note: () => void): void => {
  let isNoted = false
  for (const name of ['write', 'end', 'flushHeaders'] as const) {
    const original = response[name].bind(response) as (...given: unknown[]) => never
    response[name] = (...given: unknown[]) => {
      if (!isNoted) note()
      isNoted = true
      return original(...given)
    }
  }
}
