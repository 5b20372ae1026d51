import type { Call, Handler } from './call.ts'
import { reply, replyJson } from './reply.ts'

/** The user and password of the path, by HTTP Basic. */
export const basic: Handler = (call) =>
  isAdmitted(call) ? admit(call) : reply(call, 401, '', { 'www-authenticate': 'Basic realm="Fake Realm"' })

/** The same, but a stranger is told that there is nothing. */
export const hiddenBasic: Handler = (call) => (isAdmitted(call) ? admit(call) : reply(call, 404, ''))

/** Any token. */
export const bearer: Handler = (call) => {
  const [, token] = /^Bearer (.+)$/.exec(call.request.headers.authorization ?? '') ?? []
  if (!token)
    return reply(call, 401, '', { 'content-type': 'text/html; charset=utf-8', 'www-authenticate': 'Bearer' })
  return replyJson(call, { authenticated: true, token })
}

const admit = (call: Call): void => replyJson(call, { authenticated: true, user: call.part('user') })

const isAdmitted = (call: Call): boolean => {
  const [, given = ''] = /^basic\s+(.+)$/i.exec(call.request.headers.authorization ?? '') ?? []
  return Buffer.from(given, 'base64').toString('utf8') === `${call.part('user')}:${call.part('password')}`
}
