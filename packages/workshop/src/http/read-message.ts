import type { IncomingMessage } from 'node:http'
import type * as z from 'zod'
import { Refusal } from './refusal.ts'

/** Reads a request's JSON up to a size, and checks it. Throws a `Refusal` for what is no such message. */
export const readMessage = async <Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
  mostBytes: number,
): Promise<z.output<Schema>> => {
  if (request.headers['content-type'] !== 'application/json') {
    throw new Refusal(415, 'Expected JSON.', 'Send it as application/json.')
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new Refusal(413, 'That is more than one message may bring.', 'Send less.')
    chunks.push(chunk)
  }
  const parsed = schema.safeParse(parse(Buffer.concat(chunks).toString()))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') || 'the message'
  throw new Refusal(
    400,
    `Expected ${where} to be right: ${issue?.message}.`,
    'A newer firedrill may talk differently: update this one.',
  )
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
