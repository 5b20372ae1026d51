import type { IncomingMessage, ServerResponse } from 'node:http'
import { FiredrillError } from '@firedrill/course'
import { learnerMessages, mostHandedIn } from '@firedrill/session/workshop'
import type { Host } from '../host-types.ts'
import { isKitPath, sendKit } from '../kit/send-kit.ts'
import { presentSeats } from '../room/view-board.ts'
import { viewRoom } from '../room/view-room.ts'
import { isStaffPath } from './access.ts'
import { requireCode, requireLearner, requireStaff, tooMany } from './admit.ts'
import type { Answering } from './answering.ts'
import { boardRoutes } from './board-routes.ts'
import { isExport, sendExport } from './exports.ts'
import { join, learnerRoutes, report } from './learner-routes.ts'
import { boardMessages } from './messages.ts'
import { readMessage } from './read-message.ts'
import { Refusal } from './refusal.ts'

const mostBytes: Partial<Record<string, number>> = {
  '/api/entries': 512 * 1024,
  '/api/ready': 64 * 1024,
  '/api/submit': mostHandedIn.bytes,
  '/api/board/import': 16 * 1024 * 1024,
}
const mostOther = 8 * 1024
const mostLinesEach = 8

/** Answers a request; whatever goes wrong is told to whoever asked. Never rejects. */
export const answer = async (
  answering: Answering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const start = performance.now()
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  response.once('finish', () =>
    answering.host.metrics.answered({
      path: labelOf(answering, path),
      status: response.statusCode,
      seconds: (performance.now() - start) / 1_000,
    }),
  )
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  try {
    const isGet = request.method === 'GET'
    if (!isGet && request.method !== 'POST') throw nothingHere
    await (isGet
      ? answerGet(answering, path, request, response)
      : answerPost(answering, path, request, response))
  } catch (error) {
    fail(answering.host, response, error)
  }
}

const answerGet = async (
  answering: Answering,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { host, assets } = answering
  const asset = assets.get(path)
  if (asset) return void response.setHeader('content-type', asset.type).end(asset.bytes)
  if (isKitPath(path)) return sendKit(answering.kits, { path, request, response })
  switch (path) {
    case '/healthz':
      return void response.end('ok\n')
    case '/readyz':
      if (!(await host.store.isReady()))
        throw new Refusal(503, 'The database does not answer.', 'Look at it.')
      return void response.end('ready\n')
    case '/metrics': {
      const { text, contentType } = await host.metrics.render({
        learners: presentSeats(host.room).length,
        connected: host.learners.count(),
        boards: host.boards.countOf('instructor') + host.boards.countOf('helper'),
      })
      const grading = await host.grading.metrics().catch(() => '')
      return void response.setHeader('content-type', contentType).end(text + grading)
    }
    case '/api/room': {
      const seat = requireLearner(answering, { request, path })
      if (host.learners.countOf(seat.id) >= mostLinesEach) throw tooMany
      host.learners.open(seat.id, response)
      return host.learners.send(seat.id, 'room', viewRoom(host.room, seat, host.keyOf))
    }
    case '/api/board':
      return answering.openBoard(response, requireStaff(answering, { request, path }))
    default: {
      if (!isExport(path)) throw nothingHere
      requireStaff(answering, { request, path })
      const query = new URL(request.url ?? '', 'http://host').searchParams
      return sendExport(host, response, { path, query })
    }
  }
}

const answerPost = async (
  answering: Answering,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { host } = answering
  if (path === '/api/join' || path === '/api/ready') {
    const message = await readMessage(request, learnerMessages[path], mostBytes[path] ?? mostOther)
    requireCode(answering, request, message.code)
    return sendJson(response, await ('found' in message ? report(host, message) : join(host, message)))
  }
  if (isOf(learnerRoutes, path)) {
    const seat = requireLearner(answering, { request, path })
    const message = await readMessage(request, learnerMessages[path], mostBytes[path] ?? mostOther)
    const reply = await learnerRoutes[path](host, seat, message as never)
    return sendJson(response, reply)
  }
  if (isOf(boardRoutes, path)) {
    const role = requireStaff(answering, { request, path })
    const message = await readMessage(request, boardMessages[path], mostBytes[path] ?? mostOther)
    return sendJson(response, await boardRoutes[path](host, message as never, role))
  }
  throw nothingHere
}

const isOf = <Routes extends object>(routes: Routes, path: string): path is keyof Routes & string =>
  Object.hasOwn(routes, path)

const sendJson = (response: ServerResponse, value: unknown): void =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify(value))

const fail = (host: Host, response: ServerResponse, error: unknown): void => {
  if (response.headersSent) return void response.destroy()
  const { status, message, hint } = explain(host, error)
  if (status === 429 || status === 503) response.setHeader('retry-after', '5')
  // What is left of a body that was too long is not read.
  if (status === 413) response.setHeader('connection', 'close')
  response.statusCode = status
  sendJson(response, { message, hint })
}

const explain = (host: Host, error: unknown): { status: number; message: string; hint: string } => {
  if (error instanceof Refusal) return error
  if (error instanceof FiredrillError) {
    host.log('database', { message: error.message })
    return { status: 503, message: 'The workshop cannot keep anything now.', hint: 'It is tried again.' }
  }
  host.log('failed', { message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  return { status: 500, message: 'The host failed.', hint: 'Its log says how.' }
}

const nothingHere = new Refusal(404, 'There is nothing here.', 'The board is at /board.')

/** What a stranger asks for is no label. */
const labelOf = ({ assets }: Answering, path: string): string =>
  assets.has(path)
    ? 'page'
    : isKitPath(path)
      ? '/kit'
      : isOf(learnerMessages, path) || isStaffPath(path) || gets.has(path)
        ? path
        : 'other'

const gets = new Set(['/healthz', '/readyz', '/metrics', '/api/room'])

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}
