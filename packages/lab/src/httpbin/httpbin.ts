import type { ServerResponse } from 'node:http'
import type { Answer, Seen } from '../evidence.ts'
import { BadInput, type Call, type Handler } from './call.ts'
import { echoAnything } from './echo.ts'
import { reply, replyText } from './reply.ts'
import { match } from './route.ts'
import { routes } from './routes.ts'

/** Answers as httpbin does; a path that httpbin lacks gives the request as JSON. */
export const httpbin: Answer = async (request, response) => {
  const { handler, call } = find(request, response)
  allowOtherOrigins(call)
  try {
    await handler(call)
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    replyText(call, 400, error.message)
  }
}

const find = (request: Seen, response: ServerResponse): { handler: Handler; call: Call } => {
  const cut = request.url.indexOf('?')
  const path = cut < 0 ? request.url : request.url.slice(0, cut)
  const query = new URLSearchParams(cut < 0 ? '' : request.url.slice(cut))
  const segments = path.split('/')
  for (const route of routes) {
    const parts = match(route.segments, segments)
    if (!parts) continue
    const call: Call = { request, response, path, query, part: (name) => decode(parts.get(name) ?? '') }
    return { call, handler: route.methods.includes(request.method) ? route.handler : refuse(route.methods) }
  }
  return { call: { request, response, path, query, part: () => '' }, handler: echoAnything }
}

/** Also the answer to OPTIONS, which every path knows. */
const refuse =
  (methods: readonly string[]): Handler =>
  (call) => {
    const allow = [...methods, 'OPTIONS'].join(', ')
    const type = 'text/html; charset=utf-8'
    if (call.request.method === 'OPTIONS') return reply(call, 200, '', { allow, 'content-type': type })
    return reply(call, 405, '<p>This path does not know that method.</p>\n', { allow, 'content-type': type })
  }

/** A page of any origin may read the answers, as at httpbin. */
const allowOtherOrigins = ({ request: { method, headers }, response }: Call): void => {
  response.setHeader('access-control-allow-origin', headers.origin ?? '*')
  response.setHeader('access-control-allow-credentials', 'true')
  if (method !== 'OPTIONS') return
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE, PATCH, OPTIONS')
  response.setHeader('access-control-max-age', '3600')
  const asked = headers['access-control-request-headers']
  if (asked) response.setHeader('access-control-allow-headers', asked)
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new BadInput(`Expected a path in UTF-8, got "${text}".`)
  }
}
