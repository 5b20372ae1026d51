import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cut } from './cut.ts'
import type { Answer, Evidence } from './evidence.ts'
import { createRecorder, type RecorderOptions } from './recorder.ts'

/** A practice service on 127.0.0.1 that answers what it was told to and remembers what it saw. */
export interface Service extends Evidence, AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  url: string
  /**
   * Ends every connection, open or idle, and frees the port. Rejects with the first error that the test's own answer
   * threw: a fault of the test must not pass for one of the client.
   */
  close: () => Promise<void>
}

/** Starts a service on a free port, or on `port`. */
export const serve = async (
  answer: Answer,
  { port = 0, ...options }: RecorderOptions & { port?: number } = {},
): Promise<Service & { listening: (port: number) => Promise<void>; deaf: () => Promise<void> }> => {
  const { evidence, ...recorder } = createRecorder(options)
  let fault: { error: unknown } | null = null

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const record = recorder.arrived(request, response)
    const bytes = await readBody(request)
    if (bytes === null) return
    recorder.read(record, bytes)
    try {
      await answer(record, response)
    } catch (error) {
      fault ??= { error }
      if (response.headersSent) cut(record, response)
      else response.writeHead(500).end()
    }
  }
  const server = createServer((request, response) => void exchange(request, response))
  server.on('connection', recorder.connected)
  const listening = (at: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(at, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  const deaf = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    recorder.cutAll()
    await closed
  }
  const close = async (): Promise<void> => {
    await deaf()
    if (fault) throw fault.error
  }
  await listening(port)
  return {
    ...evidence,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listening,
    deaf,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Null where the client hung up before it had sent all. */
const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  try {
    return Buffer.concat((await request.toArray()) as Buffer[])
  } catch {
    return null
  }
}
