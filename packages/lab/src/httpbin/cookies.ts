import { BadInput, type Handler } from './call.ts'
import { readCookies, writeCookie } from './cookie-text.ts'
import { replyElsewhere, replyJson } from './reply.ts'

/** The cookies of the request. */
export const showCookies: Handler = (call) =>
  replyJson(call, { cookies: readCookies(call.request.headers.cookie ?? '') })

/** Sets the cookie of the path. */
export const setCookie: Handler = (call) =>
  replyElsewhere(call, '/cookies', { 'set-cookie': [cookieOf([call.part('name'), call.part('value')])] })

/** Sets a cookie for each name of the query. */
export const setCookies: Handler = (call) =>
  replyElsewhere(call, '/cookies', { 'set-cookie': firstOfEach(call.query).map((pair) => cookieOf(pair)) })

/** Makes the client forget each name of the query. */
export const deleteCookies: Handler = (call) =>
  replyElsewhere(call, '/cookies', {
    'set-cookie': firstOfEach(call.query).map(([name]) =>
      cookieOf([name, ''], '; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0'),
    ),
  })

const firstOfEach = (query: URLSearchParams): [string, string][] =>
  [...new Set(query.keys())].map((name) => [name, query.get(name) ?? ''])

const cookieOf = ([name, value]: [string, string], life = ''): string => {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new BadInput(`Expected a cookie's name, got "${name}".`)
  return `${name}=${writeCookie(value)}${life}; Path=/`
}
