import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type Answer, echo } from './echo.ts'
import { createRecorder, type Evidence } from './evidence.ts'

/** A practice service on 127.0.0.1 that answers what it was told to and remembers what it saw. */
export interface EchoServer extends Evidence, AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  url: string
  /**
   * Ends every connection, open or idle, and frees the port. Rejects with the first error that the test's own answer
   * threw: a fault of the test must not pass for one of the client.
   */
  close: () => Promise<void>
}

/**
 * Starts the echo service on a free port. Without an `answer` of the test's own, `/status/<code>` gives that status
 * and any other path gives the request as JSON: method, url, args, headers, data.
 */
export const startEcho = async (answer: Answer = echo): Promise<EchoServer> => {
  const { evidence, ...recorder } = createRecorder()
  const sockets = new Map<Socket, number>()
  let fault: { error: unknown } | null = null

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const record = recorder.arrived(request, response, sockets.get(request.socket) ?? 0)
    const body = await readBody(request)
    if (body === null) return
    recorder.read(record, body)
    try {
      await answer(record, response)
    } catch (error) {
      fault ??= { error }
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    }
  }
  const server = createServer((request, response) => void exchange(request, response))
  server.on('connection', (socket) => {
    sockets.set(socket, recorder.connected())
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of sockets.keys()) socket.destroy()
    await closed
    if (fault) throw fault.error
  }
  return {
    ...evidence,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Null where the client hung up before it had sent all. */
const readBody = async (request: IncomingMessage): Promise<string | null> => {
  try {
    const parts = (await request.toArray()) as Buffer[]
    return Buffer.concat(parts).toString('utf8')
  } catch {
    return null
  }
}
