import { randomUUID } from 'node:crypto'
import type { Handler } from './call.ts'
import { describe } from './echo.ts'
import { reply, replyJson } from './reply.ts'

/** 304 for any condition, else the request with a date and a tag to ask with next time. */
export const conditional: Handler = async (call) => {
  const { headers } = call.request
  if (headers['if-modified-since'] || headers['if-none-match']) return reply(call, 304, '', {})
  return showGet(call, {
    'last-modified': new Date().toUTCString(),
    etag: randomUUID().replaceAll('-', ''),
  })
}

/** May be kept for so many seconds. */
export const cacheFor: Handler = (call) =>
  showGet(call, { 'cache-control': `public, max-age=${Number(call.part('seconds'))}` })

/** Has the tag of the path: If-None-Match may give 304, If-Match 412. */
export const tagged: Handler = (call) => {
  const etag = call.part('etag')
  const without = tagsOf(call.request.headers['if-none-match'])
  const only = tagsOf(call.request.headers['if-match'])
  const isNamed = (tags: string[]): boolean => tags.includes(etag) || tags.includes('*')
  if (without.length > 0 && isNamed(without)) return reply(call, 304, '', { etag })
  if (without.length === 0 && only.length > 0 && !isNamed(only)) return reply(call, 412, '')
  return showGet(call, { etag })
}

const showGet = async (call: Parameters<Handler>[0], headers: Record<string, string>): Promise<void> =>
  replyJson(call, await describe(call, 'args', 'headers', 'origin', 'url'), headers)

const tagsOf = (header = ''): string[] =>
  header
    .split(',')
    .map((tag) => /^\s*(?:W\/)?"?([^"]*?)"?\s*$/.exec(tag)?.[1] ?? '')
    .filter((tag) => tag !== '')
