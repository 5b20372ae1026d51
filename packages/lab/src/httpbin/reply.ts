import type { OutgoingHttpHeaders } from 'node:http'
import type { Call } from './call.ts'

const page = { 'content-type': 'text/html; charset=utf-8' }
const plain = { 'content-type': 'text/plain; charset=utf-8' }

/** Sends a body whole, with its length; as HTML, unless headers are given. */
export const reply = (
  { response }: Call,
  status: number,
  body: string | Uint8Array,
  headers: OutgoingHttpHeaders = page,
): void => {
  const isBodyless = status === 204 || status === 304
  const length = isBodyless ? {} : { 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, { ...length, ...headers }).end(body)
}

/** Sends a line of text. */
export const replyText = (
  call: Call,
  status: number,
  text: string,
  headers: OutgoingHttpHeaders = {},
): void => reply(call, status, `${text}\n`, { ...plain, ...headers })

/** Sends JSON with status 200. */
export const replyJson = (call: Call, value: unknown, headers: OutgoingHttpHeaders = {}): void =>
  reply(call, 200, `${JSON.stringify(value)}\n`, { 'content-type': 'application/json', ...headers })

/** Sends the client elsewhere. */
export const replyElsewhere = (call: Call, location: string, headers: OutgoingHttpHeaders = {}): void => {
  const shown = location.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  reply(call, 302, `<p>See <a href="${shown}">${shown}</a></p>\n`, { ...page, location, ...headers })
}

/** Sends the client elsewhere without a word. */
export const redirectBare = (call: Call, status: number, location: string): void =>
  reply(call, status, '', { ...page, location })
