import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Texts by name, sealed: compressed, then AES-256-GCM. */
export interface Sealed {
  nonce: string
  tag: string
  bytes: Buffer
}

/** Text by path, relative to the day: `status-code/hidden.test.ts`. */
export type PackedFiles = Record<string, string>

/** More than any day holds, in bytes. */
const largest = 64 * 1024 * 1024

/**
 * Seals texts under a key of 32 bytes. `label` is what they are: sealed texts open under no other label. The nonce
 * comes from key, label and content, so the same input gives the same bytes, and another input another nonce.
 */
export const seal = (files: PackedFiles, key: Buffer, label: string): Sealed => {
  const sorted = Object.fromEntries(
    Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
  const plain = Buffer.from(JSON.stringify(sorted))
  const nonce = createHmac('sha256', key).update(`${label}\n`).update(plain).digest().subarray(0, 12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label))
  const bytes = Buffer.concat([cipher.update(deflateRawSync(plain, { level: 9 })), cipher.final()])
  return { nonce: nonce.toString('hex'), tag: cipher.getAuthTag().toString('hex'), bytes }
}

/** The texts again, or null where key, label or a single bit is another. */
export const unseal = ({ nonce, tag, bytes }: Sealed, key: Buffer, label: string): PackedFiles | null => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'), { authTagLength: 16 })
      .setAAD(Buffer.from(label))
      .setAuthTag(Buffer.from(tag, 'hex'))
    const plain = Buffer.concat([decipher.update(bytes), decipher.final()])
    const value: unknown = JSON.parse(inflateRawSync(plain, { maxOutputLength: largest }).toString())
    return isFiles(value) ? value : null
  } catch {
    return null
  }
}

const isFiles = (value: unknown): value is PackedFiles =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([path, text]) => typeof text === 'string' && isPackedPath(path))

/** Below the day, and nowhere else. */
export const isPackedPath = (path: string): boolean =>
  /^[\w.-]+(?:\/[\w.-]+)*$/.test(path) && !path.split('/').some((part) => part === '.' || part === '..')
