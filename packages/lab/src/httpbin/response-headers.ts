import { validateHeaderName, validateHeaderValue } from 'node:http'
import { BadInput, type Handler } from './call.ts'
import { group } from './group.ts'
import { reply } from './reply.ts'

/** Sends the headers of the query, and says in JSON which. A length of the query's own is not sent. */
export const responseHeaders: Handler = (call) => {
  const asked = [...call.query].filter(([name]) => !/^(content-length|transfer-encoding)$/i.test(name))
  for (const [name, value] of asked) validate(name, value)
  const headers = group(asked)
  const type: Record<string, string> = asked.some(([name]) => name.toLowerCase() === 'content-type')
    ? {}
    : { 'Content-Type': 'application/json' }
  const body = withLength({ ...type, ...headers })
  return reply(call, 200, body, { ...lowerCase(type), ...lowerCase(headers) })
}

/** The length stands in the body, whose length it is. */
const withLength = (headers: Record<string, string | string[] | undefined>): string => {
  const write = (length: number): string =>
    `${JSON.stringify({ 'Content-Length': String(length), ...headers })}\n`
  let body = write(0)
  for (let before = -1; before !== Buffer.byteLength(body); ) {
    before = Buffer.byteLength(body)
    body = write(before)
  }
  return body
}

const lowerCase = <T>(headers: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

const validate = (name: string, value: string): void => {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
  } catch (error) {
    throw new BadInput((error as Error).message)
  }
}
