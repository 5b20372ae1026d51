import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** One request as the server saw it. */
export interface Seen {
  method: string
  /** Path and query, as received. */
  url: string
  headers: Record<string, string>
  body: string
  /** Number of the connection it came over, from 1. */
  connection: number
}

/** A practice service on 127.0.0.1 that answers what it was told to and remembers what it saw. */
export interface EchoServer {
  /** `http://127.0.0.1:<port>` */
  url: string
  /** Every request so far, in the order of arrival. */
  seen: Seen[]
  /** Connections opened so far. */
  connections: () => number
  close: () => Promise<void>
}

type Answer = (request: Seen, response: ServerResponse) => void

/**
 * Starts an echo service on a free port. Without an `answer` of the test's own it knows
 * `/status/<code>`, `/html`, and echoes anything else as JSON: method, url, args, headers, data.
 */
export const startEcho = async (answer: Answer = echo): Promise<EchoServer> => {
  const seen: Seen[] = []
  const numbers = new WeakMap<Socket, number>()
  let connections = 0
  const server = createServer(async (request, response) => {
    const body = await readBody(request)
    const record = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: flatHeaders(request),
      body,
      connection: numbers.get(request.socket) ?? 0,
    }
    seen.push(record)
    answer(record, response)
  })
  server.on('connection', (socket) => numbers.set(socket, ++connections))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const echo: Answer = (request, response) => {
  const url = new URL(request.url, 'http://lab')
  const status = /^\/status\/([1-5]\d\d)$/.exec(url.pathname)?.[1]
  if (status) {
    response.writeHead(Number(status)).end()
    return
  }
  const body = JSON.stringify({
    method: request.method,
    url: request.url,
    args: groupQuery(url.searchParams),
    headers: request.headers,
    data: request.body,
  })
  response.writeHead(200, { 'content-type': 'application/json' }).end(body)
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const flatHeaders = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))

/** A name given once is a string, a name given twice is a list: as httpbin does it. */
const groupQuery = (query: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
