import type { Call, Handler } from './call.ts'
import { group } from './group.ts'
import { readBody, type ReadBody } from './read-body.ts'
import { replyJson } from './reply.ts'

type Field = keyof typeof fields

/** A handler that gives the named parts of the request as JSON. */
export const echo =
  (...names: Field[]): Handler =>
  async (call) =>
    replyJson(call, await describe(call, ...names))

/** The named parts of the request. */
export const describe = async (call: Call, ...names: Field[]): Promise<Record<string, unknown>> => {
  const body = await readBody(call.request)
  return Object.fromEntries(names.toSorted().map((name) => [name, fields[name](call, body)]))
}

const fields = {
  args: ({ query }: Call) => group(query),
  data: (_call: Call, { data }: ReadBody) => data,
  files: (_call: Call, { files }: ReadBody) => files,
  form: (_call: Call, { form }: ReadBody) => form,
  headers: ({ request }: Call) =>
    Object.fromEntries(
      Object.keys(request.headers)
        .toSorted()
        .map((name) => [spell(name), request.headers[name]]),
    ),
  json: (_call: Call, { data }: ReadBody) => parseOrNull(data),
  method: ({ request }: Call) => request.method,
  origin: ({ request }: Call) => request.headers['x-forwarded-for'] ?? '127.0.0.1',
  url: ({ request }: Call) =>
    `${request.headers['x-forwarded-proto'] ?? 'http'}://${request.headers.host ?? '127.0.0.1'}${request.url}`,
  'user-agent': ({ request }: Call) => request.headers['user-agent'] ?? null,
}

/** All of the request that JSON can carry. */
export const echoAnything: Handler = echo(
  'args',
  'data',
  'files',
  'form',
  'headers',
  'json',
  'method',
  'origin',
  'url',
)

/** `x-request-id` becomes `X-Request-Id`. */
const spell = (name: string): string =>
  name.replaceAll(/[a-z]+/g, (word) => word.slice(0, 1).toUpperCase() + word.slice(1))

const parseOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
