import { randomUUID } from 'node:crypto'
import { BadInput, type Handler } from './call.ts'
import { reply, replyJson } from './reply.ts'

/** A random UUID, version 4. */
export const uuid: Handler = (call) => replyJson(call, { uuid: randomUUID() })

/** The text behind base64, in either alphabet. */
export const base64: Handler = (call) => {
  const given = call.part('value')
  const bytes = Buffer.from(given, 'base64url')
  if (!/^[\w+/-]*={0,2}$/.test(given) || given.length % 4 !== 0) {
    throw new BadInput(`Expected base64 in groups of four, got "${given}".`)
  }
  return reply(call, 200, bytes)
}
