import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { FiredrillError } from '@firedrill/course'

/** A certificate and its key, in PEM. */
export interface Certificate {
  cert: Buffer
  key: Buffer
}

/** A server that listens. */
export interface OpenServer {
  port: number
  /** Takes no more, and ends once what is under way has its answer. */
  close: () => Promise<void>
}

const requestMs = 20_000
const graceMs = 3_000

/** Opens a host to the network. Rejects with an `environment` error where the port is taken. */
export const listen = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  { host, port, certificate }: { host: string; port: number; certificate: Certificate | null },
): Promise<OpenServer> => {
  const listener: RequestListener = (request, response) => answer(request, response)
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener)
  server.requestTimeout = requestMs
  server.headersTimeout = requestMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(host, port, error)))
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), graceMs).unref()
      }),
  }
}

const cannotListen = (host: string, port: number, error: NodeJS.ErrnoException): FiredrillError =>
  new FiredrillError(
    'environment',
    `The workshop cannot listen on ${host}:${port} (${error.code}).`,
    error.code === 'EADDRINUSE'
      ? 'Another program has that port: give --port another.'
      : 'Give --host and --port others.',
    { cause: error },
  )
