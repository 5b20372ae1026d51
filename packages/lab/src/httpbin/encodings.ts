import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { Handler } from './call.ts'
import { describe } from './echo.ts'
import { reply } from './reply.ts'

/** JSON in gzip, whatever the client accepts. */
export const gzip: Handler = (call) => compressed(call, 'gzip', 'gzipped', gzipSync)

/** JSON in zlib's format, which HTTP calls deflate. */
export const deflate: Handler = (call) => compressed(call, 'deflate', 'deflated', deflateSync)

/** JSON in brotli. */
export const brotli: Handler = (call) => compressed(call, 'br', 'brotli', brotliCompressSync)

const compressed = async (
  call: Parameters<Handler>[0],
  encoding: string,
  name: string,
  compress: (text: string) => Buffer,
): Promise<void> => {
  const body = { ...(await describe(call, 'headers', 'method', 'origin')), [name]: true }
  reply(call, 200, compress(`${JSON.stringify(body)}\n`), {
    'content-type': 'application/json',
    'content-encoding': encoding,
  })
}
