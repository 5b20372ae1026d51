import { request as send } from 'node:http'
import { request as sendSecurely } from 'node:https'
import { text as readAll } from 'node:stream/consumers'
import { FiredrillError, printable } from '@firedrill/course'
import type * as z from 'zod'
import type { learnerMessages } from './messages.ts'

type Path = keyof typeof learnerMessages

/** The host is not there, or not able: asking again later may help. */
export class AwayError extends FiredrillError {}

/** The host is there and takes nothing from this learner: asking again does not help. */
export class RefusedError extends FiredrillError {}

/** What is asked of a host, and how long it may take. */
export interface Question<P extends Path> {
  url: string
  token: string | null
  path: P
  message: z.input<(typeof learnerMessages)[P]>
  deadlineMs: number
}

/** Asks a host what a learner asks. Rejects with an `AwayError`, or a `RefusedError` that says what the host said. */
export const askHost = <P extends Path>(question: Question<P>): Promise<unknown> => postJson(question)

/** Asks a host for anything, as `askHost`. */
export const postJson = async ({
  url,
  token,
  path,
  message,
  deadlineMs,
}: {
  url: string
  token: string | null
  path: string
  message: unknown
  deadlineMs: number
}): Promise<unknown> => {
  const body = Buffer.from(JSON.stringify(message))
  const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const call = sender(url)(`${url}${path}`, {
      method: 'POST',
      signal: AbortSignal.timeout(deadlineMs),
      headers: { ...headersOf(token), 'content-type': 'application/json', 'content-length': body.length },
    })
    call.once('error', reject)
    call.once('response', (response) => {
      readAll(response).then((all) => resolve({ status: response.statusCode ?? 0, text: all }), reject)
    })
    call.end(body)
  }).catch((error: unknown) => {
    throw away(url, error)
  })
  if (status === 200) return parse(url, text)
  throw status >= 400 && status < 500 && status !== 429 ? refused(text) : away(url, new Error(`${status}`))
}

/** Node's way to ask by a URL: plain, or over TLS. */
export const sender = (url: string) => (url.startsWith('https:') ? sendSecurely : send)

/** What every request of a learner carries. */
export const headersOf = (token: string | null): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${token}` }

const parse = (url: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw away(url, error)
  }
}

const away = (url: string, error: unknown): AwayError => {
  const { code, message } = error as NodeJS.ErrnoException
  return new AwayError(
    'environment',
    `The workshop at ${url} does not answer (${code ?? message}).`,
    /CERT/.test(code ?? '')
      ? 'Its certificate is not trusted here: set NODE_EXTRA_CA_CERTS to the file that your instructor gives you.'
      : 'Look at the address and the network. You can drill without it: what you do is told once it answers.',
    { cause: error },
  )
}

/** Whoever answers at that address may be a stranger. */
const words = (told: unknown): string => printable(String(told)).slice(0, 500)

const refused = (text: string): RefusedError => {
  try {
    const { message, hint } = JSON.parse(text) as { message: string; hint: string }
    return new RefusedError('usage', words(message), words(hint))
  } catch {
    return new RefusedError('usage', 'That is no workshop of firedrill.', 'Look at the address.')
  }
}
