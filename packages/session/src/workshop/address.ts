import { FiredrillError } from '@firedrill/course'

/** Where a workshop is, and the word that lets one in. */
export interface Address {
  code: string
  /** Without a slash at its end. */
  url: string
}

/** The port of a host that names none. */
export const usualPort = 4190

/**
 * Reads `CODE@host`, `CODE@host:port`, or behind a reverse proxy `CODE@https://host/path`. Throws a `usage` error for
 * anything else.
 */
export const readAddress = (text: string): Address => {
  const [, code = '', place = ''] = /^([^@]+)@(.+)$/.exec(text.trim()) ?? []
  const word = toCode(code)
  const [, host, port = usualPort] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?\/?$/i.exec(place) ?? []
  const url = URL.parse(host === undefined ? place : `http://${host}:${port}`)
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (!/^[a-z0-9]{4,20}$/i.test(word) || !isWeb || url.username || url.search || url.hash) throw unread(text)
  return { code: word, url: url.href.replace(/\/+$/, '') }
}

/** A code without what people put into it to read it better. */
export const toCode = (text: string): string => text.replaceAll(/[\s-]/g, '').toUpperCase()

const unread = (text: string): FiredrillError =>
  new FiredrillError(
    'usage',
    `"${text.slice(0, 80)}" is no address of a workshop.`,
    'Your instructor has it on the wall: K7QM2XWD@192.168.1.20, or with a port behind a colon.',
  )
