import { isUtf8 } from 'node:buffer'

/** UTF-8 as it is; other bytes, which JSON cannot carry, as a data url. */
export const textOf = (bytes: Buffer, type?: string): string =>
  isUtf8(bytes)
    ? bytes.toString('utf8')
    : `data:${type || 'application/octet-stream'};base64,${bytes.toString('base64')}`
