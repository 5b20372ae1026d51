import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** The text of a body that came plain or by gzip. */
export const readBody = async (stream: Readable, encoding: string | undefined): Promise<string> => {
  const bytes = await buffer(stream)
  return (encoding === 'gzip' ? await promisify(gunzip)(bytes) : bytes).toString()
}
