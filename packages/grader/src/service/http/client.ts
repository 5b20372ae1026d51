import { Agent, type IncomingMessage, request as send } from 'node:http'
import { request as sendSecurely } from 'node:https'
import { text as readAll } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { FiredrillError } from '@firedrill/course'
import type { Message, Path } from './messages.ts'

/** Asks a service. Rejects with what it said, or with an `environment` error where it does not answer. */
export interface Client {
  url: string
  ask: <P extends Path>(path: P, message: Message<P>, signal?: AbortSignal) => Promise<unknown>
  /** Lines of an answer, as they come. Rejects where the last is missing. */
  askLines: <P extends Path>(path: P, message: Message<P>) => AsyncGenerator<unknown>
}

const deadlineMs = 60_000

/** Opens a client; nothing is sent before something is asked. */
export const createClient = ({ url, token }: { url: string; token: string }): Client => {
  const agent = url.startsWith('https:') ? undefined : new Agent({ keepAlive: true })
  const open = (path: Path, message: unknown, signal?: AbortSignal): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const body = Buffer.from(JSON.stringify(message))
      const call = (url.startsWith('https:') ? sendSecurely : send)(new URL(path, url), {
        method: 'POST',
        agent,
        signal,
        timeout: deadlineMs,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': body.length,
        },
      })
      call.once('timeout', () => call.destroy(new Error('no answer in a minute')))
      call.once('error', (error) => reject(signal?.aborted ? error : unreachable(url, error)))
      call.once('response', resolve)
      call.end(body)
    })
  const requireGood = async (response: IncomingMessage): Promise<IncomingMessage> => {
    if (response.statusCode === 200) return response
    throw toError(url, response.statusCode ?? 0, await readAll(response))
  }
  return {
    url,
    ask: async (path, message, signal) => {
      const response = await requireGood(await open(path, message, signal))
      try {
        return JSON.parse(await readAll(response)) as unknown
      } catch (error) {
        throw unreachable(url, error)
      }
    },
    askLines: async function* (path, message) {
      const response = await requireGood(await open(path, message))
      let isWhole = false
      for await (const line of createInterface({ input: response })) {
        isWhole = line === '"end"'
        if (!isWhole) yield JSON.parse(line)
      }
      if (!isWhole) throw unreachable(url, new Error('the answer broke off'))
    },
  }
}

const toError = (url: string, status: number, body: string): FiredrillError => {
  try {
    const { code, message, hint } = JSON.parse(body) as { code: 'usage'; message: string; hint: string }
    if (status === 401 || status === 403) {
      return new FiredrillError(
        'environment',
        `${url}: ${message}`,
        'Take FIREDRILL_SERVICE_TOKEN from the service’s access.json.',
      )
    }
    return new (status === 503 ? AwayError : FiredrillError)(code, message, hint)
  } catch {
    return new FiredrillError(
      'environment',
      `${url} answered with ${status}.`,
      'Is it a firedrill grading service?',
    )
  }
}

/** Asking again may help: the service, or its database, is away for a while. */
export class AwayError extends FiredrillError {}

const unreachable = (url: string, error: unknown): AwayError =>
  new AwayError(
    'environment',
    `The grading service at ${url} does not answer (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`,
    'Start it: pnpm grade serve',
    { cause: error },
  )
