import { BadInput, type Call, type Handler, option } from './call.ts'
import { redirectBare, replyElsewhere } from './reply.ts'

/** Leads to `/get` in so many steps, by relative urls unless `absolute=true`. */
export const redirect: Handler = (call) => {
  const isAbsolute = call.query.get('absolute')?.toLowerCase() === 'true'
  return (isAbsolute ? absoluteRedirect : relativeStep)(call)
}

/** The same by paths alone, without a body. */
export const relativeRedirect: Handler = (call) => redirectBare(call, 302, next(call, 'relative'))

/** The same by whole urls. */
export const absoluteRedirect: Handler = (call) => {
  const host = call.request.headers.host ?? '127.0.0.1'
  return replyElsewhere(call, `http://${host}${next(call, 'absolute')}`)
}

/** Leads to `url`, with 302 or another `status_code` of 300 to 399. */
export const redirectTo: Handler = (call) => {
  const url = option(call, 'url')
  if (url === null) throw new BadInput('Expected a url in the query.')
  const asked = option(call, 'status_code')
  const status = asked !== null && /^3\d\d$/.test(asked) ? Number(asked) : 302
  return redirectBare(call, status, encodeForeign(url))
}

/** A header carries ASCII; what is encoded already stays as it is. */
const encodeForeign = (url: string): string =>
  url.replaceAll(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed()))

const relativeStep: Handler = (call) => replyElsewhere(call, next(call, 'relative'))

const next = (call: Call, kind: 'relative' | 'absolute'): string => {
  const times = Number(call.part('times'))
  if (times < 1) throw new BadInput('Expected one redirect or more, got 0.')
  return times === 1 ? '/get' : `/${kind}-redirect/${times - 1}`
}
