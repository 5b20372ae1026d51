import { type Call, type Handler, option, wholeFrom } from './call.ts'
import { reply } from './reply.ts'

const most = 100 * 1024

/** So many random bytes, at most 102,400; the same for the same `seed`. */
export const wholeBytes: Handler = (call) =>
  reply(call, 200, randomBytes(call), { 'content-type': 'application/octet-stream' })

/** The same in pieces of `chunk_size`, without a length. */
export const streamedBytes: Handler = (call) => {
  const size = Math.max(1, wholeFrom(option(call, 'chunk_size') ?? '10240', 'chunk_size'))
  const bytes = randomBytes(call)
  call.response.writeHead(200, { 'content-type': 'application/octet-stream' })
  for (let from = 0; from < bytes.length; from += size) call.response.write(bytes.subarray(from, from + size))
  call.response.end()
}

const randomBytes = (call: Call): Uint8Array => {
  const count = Math.min(Number(call.part('count')), most)
  const seed = option(call, 'seed')
  const next = createRandom(seed === null ? Math.random() * 2 ** 32 : wholeFrom(seed, 'seed'))
  return Uint8Array.from({ length: count }, next)
}

/** Bytes of a xorshift generator. Source: George Marsaglia, "Xorshift RNGs", 2003. */
const createRandom = (seed: number): (() => number) => {
  let state = (seed ^ 0x9e3779b9) | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 8) & 0xff
  }
}
