import type { ServerResponse } from 'node:http'
import type { Seen } from './evidence.ts'

/** Writes the response to a request whose body has arrived. One that throws gives a 500. */
export type Answer = (request: Seen, response: ServerResponse) => unknown

/** `/status/<code>` gives that status, any other path the request itself as JSON. */
export const echo: Answer = (request, response) => {
  const url = new URL(request.url, 'http://lab')
  // An informational 1xx is not an answer: the client would go on waiting for one.
  const status = /^\/status\/([2-5]\d\d)$/.exec(url.pathname)?.[1]
  if (status) return response.writeHead(Number(status)).end()
  const body = {
    method: request.method,
    url: request.url,
    args: groupQuery(url.searchParams),
    headers: request.headers,
    data: request.body,
  }
  return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** A name given once is a string, a name given twice is a list: as httpbin does it. */
const groupQuery = (query: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
