import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FiredrillError } from '@firedrill/course'
import { safeJson } from '../../escape/json.ts'
import type { Service } from '../service.ts'
import { type Role, roleOf } from './access.ts'
import { messages, type Path } from './messages.ts'
import { type Answer, answer, routes } from './routes.ts'

/** A service that answers. */
export interface OpenServer {
  url: string
  close: () => Promise<void>
}

const mostBytes = 128 * 1024 * 1024

/** Opens a service to the network. Rejects with an `environment` error where the port is taken. */
export const listen = async (
  service: Service,
  { host, port, tokens }: { host: string; port: number; tokens: Record<Role, string> },
): Promise<OpenServer> => {
  const server = createServer((request, response) => {
    respond(service, tokens, request, response).catch((error: unknown) => fail(response, error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(host, port, error)))
    server.listen(port, host, resolve)
  })
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${own}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const respond = async (
  service: Service,
  tokens: Record<Role, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const path = request.url ?? ''
  if (request.method === 'GET' && path === '/metrics') {
    const { text, contentType } = await service.metrics.render(service.engine.database.query)
    return void response.setHeader('content-type', contentType).end(text)
  }
  if (request.method === 'GET' && path === '/healthz') {
    await service.engine.database.query('select 1')
    return void response.end('ok\n')
  }
  if (request.method !== 'POST' || !isPath(path)) return refuse(response, 404, 'There is nothing here.')
  const role = roleOf((request.headers.authorization ?? '').replace(/^Bearer /, ''), tokens)
  if (role === null) return refuse(response, 401, 'The token is not one of this service.')
  if (role !== 'instructor' && role !== routes[path].role) {
    return refuse(response, 403, 'The token of a worker does not allow this.')
  }
  const body = await readBody(request)
  if (body === null) return refuse(response, 413, 'That is more than one request may bring.')
  const ask = messages[path].safeParse(body)
  if (!ask.success) {
    const [issue] = ask.error.issues
    return refuse(
      response,
      400,
      `Expected ${issue?.path.join('.') || 'the request'} to be right: ${issue?.message}.`,
    )
  }
  await send(response, await answer(service, path, ask.data as never))
}

const send = async (response: ServerResponse, answered: Answer): Promise<void> => {
  response.setHeader('content-type', 'application/json')
  if ('value' in answered) return void response.end(JSON.stringify(answered.value ?? null))
  for await (const line of answered.lines) {
    if (!response.write(`${JSON.stringify(line)}\n`))
      await new Promise((resume) => response.once('drain', resume))
  }
  // Whoever reads knows by this line that nothing is missing.
  response.end('"end"\n')
}

const fail = (response: ServerResponse, error: unknown): void => {
  if (response.headersSent) return void response.destroy()
  if (error instanceof FiredrillError) {
    const { code, message, hint } = error
    return void response
      .writeHead(code === 'usage' ? 422 : 503, { 'content-type': 'application/json' })
      .end(safeJson({ code, message, hint }))
  }
  process.stderr.write(
    `firedrill failed, and it is our fault:\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  refuse(response, 500, 'The service failed, and it is our fault. Its own output says how.')
}

const refuse = (response: ServerResponse, status: number, message: string): void =>
  void response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(safeJson({ code: status === 500 ? 'internal' : 'usage', message, hint: 'See docs/grading.md.' }))

/** Null where it is too large; undefined where it is no JSON, which no schema takes. */
const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += (chunk as Buffer).length
    if (length > mostBytes) return null
    chunks.push(chunk as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    return undefined
  }
}

const isPath = (path: string): path is Path => Object.hasOwn(messages, path)

const cannotListen = (host: string, port: number, error: NodeJS.ErrnoException): FiredrillError =>
  new FiredrillError(
    'environment',
    `The service cannot listen on ${host}:${port} (${error.code}).`,
    error.code === 'EADDRINUSE'
      ? 'Another program has that port: give --port another.'
      : 'Give --host and --port others.',
    { cause: error },
  )
