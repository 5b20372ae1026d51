import type { IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { get, type Got } from '../get.ts'
import { ExpositionError } from './exposition/exposition-error.ts'
import { type Exposition, readExposition } from './exposition/read-exposition.ts'
import { ScrapeError } from './scrape-error.ts'

/** One scrape: what arrived, as it was sent, and what it means. */
export interface Scrape extends Exposition {
  /** The type as sent. */
  contentType: string
  headers: IncomingHttpHeaders
  /** The exposition, decoded. */
  text: string
}

/** What Prometheus 2.42 sends, seen on the wire; Prometheus 3 asks for more versions of the same two formats. */
const headersOf = (timeoutMs: number) => ({
  accept:
    'application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1',
  'accept-encoding': 'gzip',
  'user-agent': 'Prometheus/2.42.0',
  'x-prometheus-scrape-timeout-seconds': String(timeoutMs / 1_000),
})

/** More than any item exposes. */
const mostBytes = 8 * 1024 * 1024

/**
 * Scrapes a target as Prometheus does, over a connection of its own, and reads what it gives strictly. Rejects with a
 * ScrapeError: no answer, too late (`timeoutMs`, 2000 unless told), another status than 200, a type that is no
 * exposition's, or an exposition that breaks the format. A type that is missing is refused, as by Prometheus 3.
 */
export const scrape = async (
  url: string,
  { timeoutMs = 2_000 }: { timeoutMs?: number } = {},
): Promise<Scrape> => {
  const { status, headers, bytes } = await ask(url, timeoutMs)
  const contentType = headers['content-type'] ?? ''
  if (status !== 200) {
    throw new ScrapeError('status', `${url} answered ${status} (required: 200)`)
  }
  const isOpenMetrics = readType(url, contentType)
  const text = decode(url, bytes, headers['content-encoding'])
  return { contentType, headers, text, ...read(url, text, isOpenMetrics) }
}

const ask = async (url: string, timeoutMs: number): Promise<Got> => {
  try {
    return await get(url, { headers: headersOf(timeoutMs), timeoutMs })
  } catch (error) {
    const { name, message } = error as Error
    throw name === 'TimeoutError'
      ? new ScrapeError('timeout', `${url} had not answered whole after ${timeoutMs} ms`, { cause: error })
      : new ScrapeError('unreachable', `${url} could not be scraped: ${message}`, { cause: error })
  }
}

/** Whether it is OpenMetrics; the text format may leave its version out. */
const readType = (url: string, contentType: string): boolean => {
  const [type, ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase())
  const version = parameters.find((parameter) => parameter.startsWith('version='))?.slice('version='.length)
  const isOpenMetrics = type === 'application/openmetrics-text'
  if (isOpenMetrics && (version === undefined || ['1.0.0', '0.0.1'].includes(version))) return true
  if (type === 'text/plain' && (version === undefined || version === '0.0.4')) return false
  throw new ScrapeError(
    'content-type',
    `${url} has the type ${contentType || '(none)'} (required: text/plain; version=0.0.4)`,
  )
}

const decode = (url: string, bytes: Buffer, encoding: string | undefined): string => {
  try {
    const plain = encoding === 'gzip' ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch (error) {
    throw new ScrapeError('format', `${url} gave no UTF-8 text: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

const read = (url: string, text: string, isOpenMetrics: boolean): Exposition => {
  try {
    return readExposition(text, { isOpenMetrics })
  } catch (error) {
    if (!(error instanceof ExpositionError)) throw error
    throw new ScrapeError('format', `${url} breaks the format, ${error.message}`, { cause: error })
  }
}
